import type { FormDuty } from '../oracle/fills.js';
import type { Command } from '../oracle/history.js';

/** A question to the product as `observations` takes it: every unit x metric x period x member of `by`. */
export interface ReadRequest {
  readonly units: readonly string[];
  readonly metrics: readonly string[];
  readonly periods: readonly string[];
  readonly by: readonly string[];
  readonly where: readonly { readonly dimension: string; readonly members: readonly string[] }[];
  /** CURRENT when nothing is said. */
  readonly tree?: 'CURRENT' | 'AT_PERIOD' | { readonly asOf: string };
  /** Missing reports of stocks count with their last value: who owes what, so that the oracle knows who is missing. */
  readonly fill?: readonly FormDuty[];
  /** True: added up from the atoms, also where the cube keeps the sums. */
  readonly isSummed?: boolean;
}

/** One row of the answer. `members` has the member code of each dimension of `by`, in its order. */
export interface AnsweredRow {
  readonly unit: string;
  readonly metric: string;
  readonly period: string;
  readonly members: readonly string[];
  readonly value: number | null;
  readonly reason: string | undefined;
  /** Of a request with `fill`: how many reporters count with an earlier value, over all forms. */
  readonly filled?: number;
}

/** What became of a batch: how many rows of each status, and the findings. */
export interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly string[];
}

/** The product, as a property test drives it. `today` never goes back. */
export interface Driver {
  /** Commands of one act in one batch: all or nothing. A dry run keeps nothing. */
  apply(commands: readonly Command[], today: string, dryRun?: boolean): Promise<Outcome>;
  /** Moves deltas into the cells: all of them, or at most `limit`. */
  fold(today: string, limit?: number): Promise<void>;
  /** One answer per request. */
  read(requests: readonly ReadRequest[], today: string): Promise<AnsweredRow[][]>;
  /** Loses what the cube holds of the past, so that a rebuild has to find all of it again. */
  loseCells(): Promise<void>;
  /** Computes the cube anew from the records. */
  rebuild(today: string): Promise<void>;
  /** The differences between the cube and the records, as sentences. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
