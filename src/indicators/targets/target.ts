import type { IsoDate } from '../../kernel/date.js';

/** How a target limits its value. */
export const TARGET_BOUNDS = ['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY'] as const;
export type BoundKind = (typeof TARGET_BOUNDS)[number];

/** What the document asks for, in the metric's unit; both ends are allowed values. */
export interface TargetBound {
  readonly kind: BoundKind;
  /** Null for AT_MOST. */
  readonly minimum: number | null;
  /** Null for AT_LEAST; the minimum again for EXACTLY. */
  readonly maximum: number | null;
}

/** Only these members of a dimension, by their codes. */
export interface TargetFilter {
  readonly dimension: string;
  readonly members: readonly string[];
}

/** What a target is about: the natural key of targets. */
export interface TargetSubject {
  /** Code of a measure or indicator. */
  readonly metric: string;
  /** Code of a year or a span of years. */
  readonly horizon: string;
  /** In the order of dimensions and members. */
  readonly filters: readonly TargetFilter[];
}

/** What the targets of the units directly below come to, for the same metric and horizon. */
export interface HandedDown {
  /** How many of them have such a target. */
  readonly count: number;
  /** Of their minimums; of the maximum where a target has no minimum. */
  readonly sum: number;
}

/** A target as it stands now (semantics 9). */
export interface Target extends TargetSubject {
  /** Id of the unit. */
  readonly unit: number;
  readonly bound: TargetBound;
  /** The document that sets it; the English title may be ''. */
  readonly basisVi: string;
  readonly basisEn: string;
  readonly note: string | undefined;
  /** Rises by one with every change, from 1. */
  readonly version: number;
  /** The last day of a unit that is closed; null while it is open. What stood below it then is what it answers for. */
  readonly lastDay: IsoDate | null;
  readonly handedDown: HandedDown;
}

/** The number that progress is measured by: the minimum, or the maximum where there is none. */
export function edgeOf({ minimum, maximum }: TargetBound): number {
  const edge = minimum ?? maximum;
  if (edge === null) throw new Error('a target without a bound');
  return edge;
}

/** Filters in one order and one spelling, so that the same restriction is the same target. */
export function orderedFilters(filters: readonly TargetFilter[]): TargetFilter[] {
  return filters
    .map(({ dimension, members }) => ({ dimension, members: [...new Set(members)].sort() }))
    .sort((left, right) => (left.dimension < right.dimension ? -1 : 1));
}

/** One text for one target: 'province party_members_admitted 2026/2030'. */
export function targetKey(unit: string, { metric, horizon, filters }: TargetSubject): string {
  const slices = filters.map(({ dimension, members }) => `${dimension}=${members.join('|')}`);
  const restricted = slices.length === 0 ? metric : `${metric}[${slices.join(',')}]`;
  return `${unit} ${restricted} ${horizon}`;
}
