import type { FillRequest, Fills } from '../cube/fills.js';
import type { CellRequest, CrossRequest } from '../cube/sums.js';
import { fillAskRow, type FillAsk } from '../submissions/fill/last-reported.js';

/** The most sums of one reading: a long span of short periods, with the reports behind each, asks for very many. */
export const mostRequests = 500_000;

/** Thrown when a reading would need more than `mostRequests`. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
}

/** Gathers what all questions of a reading need from the cube; the same request is made once. */
export class RequestList {
  readonly cells: CellRequest[] = [];
  readonly crosses: CrossRequest[] = [];
  private readonly fillAsks = new Map<string, FillAsk>();
  private readonly fillRequests: FillRequest[] = [];
  private readonly places = new Map<string, number>();

  /** The place of the answer among the cells of the reading. */
  cell(request: CellRequest): number {
    const { node, measure, slice, lowest, highest } = request;
    return this.placeOf(`${node} ${measure} ${slice} ${lowest} ${highest}`, this.cells, request);
  }

  /** The place of the answer among the crosses of the reading. */
  cross(request: CrossRequest): number {
    return this.placeOf(JSON.stringify(request), this.crosses, request);
  }

  /** The place of the answer among the fills of the reading. All measures that are filled alike are looked up together. */
  fill(of: Omit<FillAsk, 'measures'>, request: Omit<FillRequest, 'ask'>): number {
    const key = `${of.formId} ${of.period} ${of.final}`;
    const known = this.fillAsks.get(key);
    const measures = [...new Set([...(known?.measures ?? []), ...request.measures])];
    this.fillAsks.set(key, { ...of, measures });
    const ask = [...this.fillAsks.keys()].indexOf(key);
    const asked = { ...request, ask };
    return this.placeOf(`fill ${JSON.stringify(asked)}`, this.fillRequests, asked);
  }

  /** Everything to be filled; undefined when nothing is. */
  get fills(): Fills | undefined {
    const asks = [...this.fillAsks.values()];
    return asks.length === 0
      ? undefined
      : { asks: asks.map(fillAskRow), requests: this.fillRequests };
  }

  private placeOf<T>(key: string, list: T[], request: T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.places.size === mostRequests) throw new TooManyRequests();
    this.places.set(key, list.length);
    list.push(request);
    return list.length - 1;
  }
}
