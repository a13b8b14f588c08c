import type { Sums } from '../figure.js';

/** One way to come to the numbers of a question. */
export type RoadName = 'product' | 'resolver' | 'cells' | 'records' | 'constants';

/** A question on one road. */
export interface Road {
  readonly name: RoadName;
  /** Asks once; the answer is thrown away. */
  readonly ask: () => Promise<unknown>;
  /** Asks once and reads the answer. */
  readonly numbers: () => Promise<Sums>;
}
