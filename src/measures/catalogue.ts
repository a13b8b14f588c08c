import type { Grain } from '../kernel/period.js';

/** FLOW happens in a period and adds up over time; STOCK stands at its end and is never summed over time (semantics 4). */
export type MeasureKind = 'FLOW' | 'STOCK';
/** Where a measure's facts come from (semantics 4). */
export type MeasureSource = 'REPORTED' | 'DERIVED' | 'REGISTER' | 'SYSTEM';
/** Whether a rising figure is welcome. */
export type Direction = 'UP' | 'DOWN' | 'NEUTRAL' | 'CONTEXT';

/** A name in both languages. */
export interface Names {
  readonly nameVi: string;
  readonly nameEn: string;
}

/** What names, explains and traces a definition. */
export interface Description extends Names {
  readonly descriptionVi: string;
  readonly descriptionEn: string;
}

/** One value of a dimension. `id` is `dimension id * 1000 + n`; n = 0 is UNKNOWN, n = 1 is NOT_APPLICABLE. */
export interface Member extends Names {
  readonly id: number;
  readonly code: string;
}

/** A way to slice a measure. Members stand in the order of their ids. */
export interface Dimension extends Description {
  readonly id: number;
  readonly code: string;
  readonly members: readonly Member[];
}

/** Something counted (semantics 4). `dimensions` are the margins that the cube keeps, in order. */
export interface Measure extends Description {
  readonly id: number;
  readonly code: string;
  readonly kind: MeasureKind;
  readonly source: MeasureSource;
  readonly grain: Grain;
  readonly unit: string;
  readonly direction: Direction;
  readonly dimensions: readonly Dimension[];
  /** DERIVED only: over the values of one report, before adding up. */
  readonly formula: string | undefined;
  /** The row of the domain catalogue that it stands for, and the documents that use it. */
  readonly catalogue: string | undefined;
  readonly documents: readonly string[];
}

/** The member that stands for "not told" in a dimension. */
export function unknownMember(dimensionId: number): number {
  return dimensionId * 1000;
}

/** The dimension that a member (a slice) belongs to. */
export function dimensionOfMember(memberId: number): number {
  return Math.floor(memberId / 1000);
}

/** All definitions of measures and dimensions as of one version. */
export class Catalogue {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measuresById: ReadonlyMap<number, Measure>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly members: ReadonlyMap<number, Member>;

  constructor(
    /** Rises with every change of any definition (measures, dimensions, indicators, forms). */
    readonly version: number,
    measures: readonly Measure[],
    dimensions: readonly Dimension[],
  ) {
    this.measures = new Map(measures.map((measure) => [measure.code, measure]));
    this.measuresById = new Map(measures.map((measure) => [measure.id, measure]));
    this.dimensions = new Map(dimensions.map((dimension) => [dimension.code, dimension]));
    this.members = new Map(
      dimensions.flatMap(({ members }) => members).map((member) => [member.id, member]),
    );
  }

  /** The member of a dimension by its code. */
  member(dimension: string, code: string): Member | undefined {
    return this.dimensions.get(dimension)?.members.find((member) => member.code === code);
  }
}
