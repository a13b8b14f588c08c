import type { TargetFilter } from './target.js';

/** A target as it comes in: closed words are still any text. */
export interface TargetRow {
  /** Code of the unit. */
  readonly unit: string;
  /** Code of a measure or indicator. */
  readonly metric: string;
  readonly horizon: string;
  readonly where?: readonly TargetFilter[] | null | undefined;
  /** Not read when the target is withdrawn; so are all fields below. */
  readonly bound?: string | null | undefined;
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  readonly basisVi?: string | null | undefined;
  readonly basisEn?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Takes the target back. What was set before stays in its versions. */
  readonly withdrawn?: boolean | null | undefined;
}
