import { concludeBatch, type BatchResult, type RowResult } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { ReorganizationRow } from '../../units/reorganize/reorganization.js';
import type { ReorganizationReport } from '../../units/reorganize/reorganization-report.js';
import type { ReorganizationResult } from '../../units/reorganize/reorganize-units.js';
import { outcomeOf, type BatchOutcome } from '../batches/run-batch.js';
import { actKinds, actsOf } from './reorganization-row.js';

/** What became of a reorganization, as the API tells it. */
export interface ReorganizationOutcome extends BatchOutcome {
  readonly report: ReorganizationReport | null;
}

/** Tells it act by act; findings that belong to no act stand with the request. */
export function reorganizationOutcome(
  row: ReorganizationRow,
  { errors, opened, report }: ReorganizationResult,
): ReorganizationOutcome {
  const starts = startsOf(row);
  const told = errors.map((error) => withRow(error, starts));
  const results = actsOf(row).map(({ key }, index): RowResult => {
    const found = told.filter((error) => error.row === index);
    if (report === undefined) return { row: index, key, status: 'REJECTED', errors: found };
    const status = opened?.results[index]?.status ?? 'UPDATED';
    return { row: index, key, status, errors: found };
  });
  const batch: BatchResult = concludeBatch(results, 'REJECT_ALL');
  const general = told.filter((error) => error.row === undefined);
  return { ...outcomeOf(batch, general), report: report ?? null };
}

function startsOf(row: ReorganizationRow): ReadonlyMap<string | number, number> {
  const starts = new Map<string | number, number>();
  let next = 0;
  for (const kind of actKinds) {
    starts.set(kind, next);
    next += row[kind]?.length ?? 0;
  }
  return starts;
}

function withRow(error: DomainError, starts: ReadonlyMap<string | number, number>): DomainError {
  const [kind = '', index] = error.path;
  const start = starts.get(kind);
  return start === undefined || typeof index !== 'number'
    ? error
    : { ...error, row: start + index };
}
