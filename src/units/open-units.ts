import { keepFoldsOut } from '../cube/replace-tree.js';
import type { WriteContext } from '../cube/write-context.js';
import {
  concludeBatch,
  type BatchResult,
  type ErrorPolicy,
  type RowResult,
} from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import { lockCatalogue } from '../measures/lock-catalogue.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { checkUnitRow, type CheckedUnit } from './check-unit-row.js';
import { checkUnitReferences } from './check-unit-references.js';
import { findOrphans } from './find-orphans.js';
import { storeUnits } from './store-units.js';
import { keepTreeOf } from './trees/keep-tree.js';
import type { UnitRow } from './unit.js';

const lockUnits = loadStatement(import.meta.dirname, 'sql/lock-units.sql');

/** Opens organization units as one act by itself, and keeps the tree that they stand in. */
export async function openUnits(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly UnitRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  await keepFoldsOut(tx);
  const batch = await openUnitRows(tx, context, rows, errorPolicy);
  if (batch.created > 0) await keepTreeOf(tx, context.today);
  return batch;
}

/**
 * Opens organization units and places them in the reporting hierarchy, in any order of the rows. A unit that is there
 * already with the same attributes is UNCHANGED; other attributes are refused, as they change by another act only. The caller
 * holds the lock of the catalogue and keeps the tree afterwards.
 */
export async function openUnitRows(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly UnitRow[],
  errorPolicy: ErrorPolicy,
): Promise<BatchResult> {
  await tx.run(lockUnits);
  const findings: DomainError[] = [];
  const checked: CheckedUnit[] = [];
  rows.forEach((row, index) => {
    const { unit, errors } = checkUnitRow(row, index, context.catalogue);
    findings.push(...errors);
    if (unit !== undefined) checked.push(unit);
  });
  const references = await checkUnitReferences(tx, context.scope, checked);
  findings.push(...references.errors);
  findings.push(...findOrphans(checked, references.known, findings));
  const byRow = Map.groupBy(findings, ({ row }) => row);
  const results = rows.map((row, index) =>
    rowResult(row.code, index, byRow.get(index) ?? [], references.unchanged),
  );
  const refused = new Set(
    results.filter(({ status }) => status === 'REJECTED').map(({ row }) => row),
  );
  const batch = concludeBatch(results, errorPolicy);
  const accepted = checked.filter(({ row }) => !refused.has(row) && !references.unchanged.has(row));
  if (accepted.length > 0 && batch.created > 0) {
    await storeUnits(tx, context, accepted, references.known);
  }
  return batch;
}

function rowResult(
  key: string,
  row: number,
  errors: readonly DomainError[],
  unchanged: ReadonlySet<number>,
): RowResult {
  if (errors.length > 0) return { row, key, status: 'REJECTED', errors };
  return { row, key, status: unchanged.has(row) ? 'UNCHANGED' : 'CREATED', errors };
}
