import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement, sqlStatement } from '../platform/statement.js';
import { appendDeltas } from './append-deltas.js';

const dropDeltas = loadStatement(import.meta.dirname, 'sql/drop-deltas.sql');
const keepLater = sqlStatement(`-- name: cube.keep-later-deltas
${appendDeltas(`select atom_id, measure_id, slice_id, period, effective_on, final, provisional, final_reporters, provisional_reporters
from cube_gathered where effective_on > $1`)}`);

/** What was gathered and takes effect after today is all that waits. */
export async function settleDeltas(tx: WriteTransaction, today: IsoDate): Promise<void> {
  await tx.run(dropDeltas);
  await tx.run(keepLater, [today]);
}
