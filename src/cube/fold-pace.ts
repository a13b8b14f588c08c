import { foldBatch } from './fold.js';

/** Small enough to be gentle on any machine; what the machine can do more is found out batch by batch. */
export const firstBatch = 25_000;

const fewest = 1_000;

/** A longer transaction keeps the rows that it replaced from being cleaned away; in a shorter one the cells of the country weigh more. */
const wantedMilliseconds = 1_000;

/** How many deltas the next batch takes, after one of `batch` took so long: as many as fit the wanted time, but no more than twice. */
export function nextBatch(batch: number, milliseconds: number): number {
  const fitting = Math.round((batch * wantedMilliseconds) / Math.max(milliseconds, 1));
  return Math.max(fewest, Math.min(fitting, 2 * batch, foldBatch));
}
