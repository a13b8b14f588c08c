import type { ReorganizationRow } from '../reorganize/reorganization.js';

type Path = readonly (string | number)[];

/** The acts of a reorganization as they are put together, and the line of the file that each came from. */
export class ActList {
  private readonly lines = new Map<string, number>();
  private readonly acts: Acts = {
    open: [],
    close: [],
    rename: [],
    changeKind: [],
    move: [],
    merge: [],
    split: [],
    changeOfficialCode: [],
  };

  /** Adds an act; `inside` are places below it that came from other lines. */
  add<K extends ActKind>(
    kind: K,
    act: Acts[K][number],
    line: number,
    inside: readonly (readonly [Path, number])[] = [],
  ): void {
    const list: Acts[K][number][] = this.acts[kind];
    const place = list.push(act) - 1;
    this.lines.set(keyOf([kind, place]), line);
    for (const [path, from] of inside) this.lines.set(keyOf([kind, place, ...path]), from);
  }

  /** The acts as the use case takes them. */
  row(effectiveOn: string, note: string | undefined): ReorganizationRow {
    return { effectiveOn, note, ...this.acts };
  }

  /** The line (its place among all) that something at a path of the row came from. */
  lineOf(path: Path): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const line = this.lines.get(keyOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return undefined;
  }
}

type ActKind = Exclude<keyof ReorganizationRow, 'effectiveOn' | 'note'>;
type Acts = { readonly [K in ActKind]: NonNullable<ReorganizationRow[K]>[number][] };

function keyOf(path: Path): string {
  return path.join('.');
}
