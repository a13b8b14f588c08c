import type { Scope } from '../access/scope.js';
import type { Queryable } from '../platform/queryable.js';
import { flag, number, optionalNumber, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { ImportFormat, ImportKind, ImportState, ImportStatus } from './bulk-import.js';

const importStatus = loadStatement(import.meta.dirname, 'sql/import-status.sql');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How far an import is. It exists for whoever sent the file, and for callers who see everything. */
export async function readImport(
  scope: Scope,
  database: Queryable,
  principal: string,
  id: string,
): Promise<ImportStatus | undefined> {
  if (!UUID.test(id)) return undefined;
  const [row] = await database.run(importStatus, [id]);
  if (row === undefined) return undefined;
  const isVisible = scope.roots === 'EVERYTHING' || text(row, 'principal') === principal;
  return isVisible ? statusOf(row) : undefined;
}

function statusOf(row: Row): ImportStatus {
  const instant = (column: string): Date | undefined => {
    const told = optionalText(row, column);
    return told === undefined ? undefined : new Date(told);
  };
  const count = (column: string): number => number(row, column);
  const [created, updated, unchanged, rejected] = (
    ['created', 'updated', 'unchanged', 'rejected'] as const
  ).map(count) as [number, number, number, number];
  return {
    id: text(row, 'id'),
    what: text(row, 'what') as ImportKind,
    format: text(row, 'format') as ImportFormat,
    dryRun: flag(row, 'is_dry_run'),
    state: text(row, 'state') as ImportState,
    bytes: optionalNumber(row, 'bytes'),
    rows: optionalNumber(row, 'rows'),
    read: created + updated + unchanged + rejected,
    ...{ created, updated, unchanged, rejected },
    warnings: count('warnings'),
    faults: count('faults'),
    batches: count('batches'),
    begunAt: new Date(text(row, 'begun_at')),
    receivedAt: instant('received_at'),
    endedAt: instant('ended_at'),
    faultId: optionalText(row, 'fault_id'),
  };
}
