import { mostBatches } from './fold.js';

/** Small enough to be gentle on any machine; what the machine can do more is found out batch by batch. */
export const firstBatches = 1_000;

const fewest = 100;

/** A longer transaction keeps the rows that it replaced from being cleaned away; in a shorter one the cells of the country weigh more. */
const wantedMilliseconds = 1_000;

/** How many batches of deltas the next fold takes, after one of `batches` took so long: as many as fit the wanted time, at most twice. */
export function nextBatches(batches: number, milliseconds: number): number {
  const fitting = Math.round((batches * wantedMilliseconds) / Math.max(milliseconds, 1));
  return Math.max(fewest, Math.min(fitting, 2 * batches, mostBatches));
}
