import type { Command } from '../oracle/history.js';

/** A question to the product as `observations` takes it: every unit x metric x period x member of `by`. */
export interface ReadRequest {
  readonly units: readonly string[];
  readonly metrics: readonly string[];
  readonly periods: readonly string[];
  readonly by: readonly string[];
  readonly where: readonly { readonly dimension: string; readonly members: readonly string[] }[];
}

/** One row of the answer. `members` has the member code of each dimension of `by`, in its order. */
export interface AnsweredRow {
  readonly unit: string;
  readonly metric: string;
  readonly period: string;
  readonly members: readonly string[];
  readonly value: number | null;
  readonly reason: string | undefined;
}

/** What became of a command: undefined when it was taken, else the codes of the findings. */
export type Refusal = readonly string[] | undefined;

/** The product, as a property test drives it. `today` never goes back. */
export interface Driver {
  /** Everything in one commit when the commands are of the same act, else one after the other. */
  apply(commands: readonly Command[], today: string): Promise<Refusal>;
  /** Moves deltas into the cells: all of them, or at most `limit`. */
  fold(today: string, limit?: number): Promise<void>;
  /** One answer per request. */
  read(requests: readonly ReadRequest[], today: string): Promise<AnsweredRow[][]>;
  /** The differences between the cube and the records, as sentences. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
