import type { TreeRequest } from '../../indicators/find-tree.js';
import type { FigureAsk } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Unit } from '../../units/unit.js';
import type { UnitWalk } from '../../units/walked-units.js';
import type { Planned } from '../connections/planned-connection.js';
import { globalId } from '../nodes/global-id.js';

/** A place in the nesting of a question where units stand; the first is where a walk begins. */
export interface WalkPlace {
  /** The step of the walk that leads here; 0 = its anchors. */
  readonly step: number;
  readonly asOf: IsoDate;
  /** The hierarchy of the lists that are asked here without one of their own; the one that reports follow when absent. */
  readonly hierarchy?: string | undefined;
  /** The tree of the figures that are asked here without one of their own. */
  readonly tree?: TreeRequest | undefined;
  /** What is asked of the units here, by the name that it has in the answer. */
  readonly next: ReadonlyMap<string, WalkPlace>;
  /** The figures that are asked of each unit here. */
  readonly asks: readonly FigureAsk[];
}

/** A unit of an answer, with the walk that knows what is nested in it. */
export class UnitNode implements Planned<UnitNode> {
  constructor(
    readonly unit: Unit,
    readonly walk: UnitWalk,
    readonly place: WalkPlace,
  ) {}

  get id(): string {
    return globalId('Unit', this.unit.code);
  }

  get code(): string {
    return this.unit.code;
  }

  get kind(): Unit['kind'] {
    return this.unit.kind;
  }

  get zoneKind(): string | null {
    return this.unit.kind === 'ZONE' ? this.unit.zoneKind : null;
  }

  get openedOn(): IsoDate {
    return this.unit.openedOn;
  }

  get closedOn(): IsoDate | null {
    return this.unit.closedOn;
  }

  /** Where the walk leads from here for a field; undefined when the field was not planned. */
  reach(field: string): readonly UnitNode[] | undefined {
    const place = this.place.next.get(field);
    if (place === undefined) return undefined;
    return this.walk
      .reached(place.step, this.unit.id)
      .map((unit) => new UnitNode(unit, this.walk, place));
  }

  within(field: string | number): UnitNode {
    const place = this.place.next.get(String(field));
    return place === undefined ? this : new UnitNode(this.unit, this.walk, place);
  }
}
