import { isDeepStrictEqual } from 'node:util';
import type { WriteContext } from '../../cube/write-context.js';
import { readForms } from '../../forms/read-forms.js';
import {
  concludeBatch,
  type BatchOptions,
  type BatchResult,
  type RowResult,
  type RowStatus,
} from '../../kernel/batch.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import { readIndicators } from '../read-indicators.js';
import { checkTargetRows, findNamedUnits, type CheckedTarget } from './check-target-rows.js';
import type { TargetContent } from './check-target.js';
import { unknownTarget } from './errors.js';
import { readStored, storeTargets, type StoredTarget } from './store-targets.js';
import type { TargetRow } from './target-row.js';

const lockTargets = loadStatement(import.meta.dirname, 'sql/lock-targets.sql');

/**
 * Sets, changes and withdraws targets (semantics 9), by unit, metric, horizon and filters. A row that says what is known
 * already is UNCHANGED; every change is a new version. Units outside of the writer's scope do not exist.
 */
export async function setTargets(
  tx: WriteTransaction,
  { catalogue, scope, today }: Pick<WriteContext, 'catalogue' | 'scope' | 'today'>,
  rows: readonly TargetRow[],
  { errorPolicy }: BatchOptions,
): Promise<BatchResult> {
  await tx.run(lockTargets);
  // Read here, not taken from memory: only the catalogue is known to be that of the transaction.
  const definitions = {
    catalogue,
    indicators: await readIndicators(tx),
    forms: await readForms(tx),
    // A target names no tree.
    trees: { hierarchies: [] },
  };
  const named = await findNamedUnits(scope, tx, rows, today);
  const checked = checkTargetRows(rows, named, definitions);
  const subjects = checked.flatMap(({ subject }) => subject ?? []);
  const found = await readStored(tx, subjects);
  const known = new Map(subjects.map((subject, index) => [subject, found[index]]));
  const storedOf = ({ subject }: CheckedTarget) => subject && known.get(subject);
  const results = checked.map((one, row) => conclude(one, row, storedOf(one)));
  const batch = concludeBatch(results, errorPolicy);
  const changes = checked.flatMap((one, row) => {
    const status = batch.results[row]?.status;
    const { subject, content } = one;
    if (subject === undefined || (status !== 'CREATED' && status !== 'UPDATED')) return [];
    return [{ subject, content, stored: storedOf(one) }];
  });
  if (changes.length > 0) await storeTargets(tx, changes);
  return batch;
}

function conclude(
  { key, findings, content, subject, withdraws }: CheckedTarget,
  row: number,
  stored: StoredTarget | undefined,
): RowResult {
  if (subject !== undefined && withdraws && stored === undefined) {
    findings.add((path) => unknownTarget(path, key));
  }
  const { errors } = findings;
  return { row, key, status: errors.length > 0 ? 'REJECTED' : statusOf(stored, content), errors };
}

function statusOf(stored: StoredTarget | undefined, content: TargetContent | undefined): RowStatus {
  if (stored === undefined) return 'CREATED';
  return isDeepStrictEqual(stored.content, content) ? 'UNCHANGED' : 'UPDATED';
}
