import type { IsoDate } from '../../kernel/date.js';
import type { Period } from '../../kernel/period.js';
import { edgeOf, type TargetBound } from './target.js';

/** How far a target is (semantics 9). */
export const TARGET_STATUSES = ['MET', 'ON_TRACK', 'BEHIND', 'MISSED', 'NO_DATA'] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** What progress is worked out from. */
export interface ProgressQuestion {
  readonly bound: TargetBound;
  readonly horizon: Period;
  /** Whether the value only grows over the horizon (a flow); stocks and ratios are judged at its end. */
  readonly cumulative: boolean;
  readonly actual: number | null;
  readonly today: IsoDate;
}

/** The progress of a target, in the metric's unit but for `pace` and `achievement`. */
export interface Progress {
  /** The share of the horizon's days that have passed before today: 0 to 1. */
  readonly pace: number;
  /** What a steady pace comes to by today. */
  readonly needed: number;
  /** How far the actual value is outside of the bound: below it negative, above it positive, inside 0. */
  readonly gap: number | null;
  /** The actual value in percent of the bound; null when the bound is 0. */
  readonly achievement: number | null;
  readonly status: TargetStatus;
}

const DAY = 86_400_000;
/** Percentages come out of divisions: 7 / 100 * 100 is not quite 7. */
const TOLERANCE = 1e-9;

/** Measures a target against what was reached (ADR 0015 has the rules as a table). */
export function progressOf(question: ProgressQuestion): Progress {
  const { bound, horizon, cumulative, actual, today } = question;
  const pace = paceOf(horizon, today);
  const edge = edgeOf(bound);
  // A stock may use up its maximum on the first day; only what adds up is paced towards one.
  const needed = bound.minimum === null && !cumulative ? edge : edge * pace;
  if (actual === null) return { pace, needed, gap: null, achievement: null, status: 'NO_DATA' };
  const gap = gapOf(bound, actual);
  const achievement = edge === 0 ? null : (actual / edge) * 100;
  return { pace, needed, gap, achievement, status: statusOf(question, gap, needed, actual) };
}

function paceOf({ firstDay, lastDay }: Period, today: IsoDate): number {
  const days = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY;
  const share = days(firstDay, today) / (days(firstDay, lastDay) + 1);
  return Math.min(1, Math.max(0, share));
}

function gapOf({ minimum, maximum }: TargetBound, actual: number): number {
  if (minimum !== null && isBelow(actual, minimum)) return actual - minimum;
  if (maximum !== null && isBelow(maximum, actual)) return actual - maximum;
  return 0;
}

function isBelow(left: number, right: number): boolean {
  return right - left > TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right));
}

function statusOf(
  { bound, horizon, cumulative, today }: ProgressQuestion,
  gap: number,
  needed: number,
  actual: number,
): TargetStatus {
  if (horizon.lastDay < today) return gap === 0 ? 'MET' : 'MISSED';
  // What adds up never comes back below a maximum; a stock still can.
  if (gap > 0) return cumulative ? 'MISSED' : 'BEHIND';
  if (bound.minimum === null) return isBelow(needed, actual) ? 'BEHIND' : 'ON_TRACK';
  if (gap === 0) return cumulative ? 'MET' : 'ON_TRACK';
  return isBelow(actual, needed) ? 'BEHIND' : 'ON_TRACK';
}
