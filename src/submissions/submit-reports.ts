import type { WriteContext } from '../cube/write-context.js';
import { concludeBatch, type BatchResult, type ErrorPolicy } from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { Form } from '../forms/form.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkReport } from './check-report.js';
import { checkReporters } from './check-reporters.js';
import type { CheckedReport, ReportResult, ReportRow } from './report.js';
import { storeReports } from './store-reports.js';

/** What a push needs beside its transaction. */
export interface SubmitContext extends WriteContext {
  readonly forms: ReadonlyMap<string, Form>;
}

/** A push: reports, and what to do when some are refused. */
export interface ReportPush {
  readonly reports: readonly ReportRow[];
  readonly errorPolicy: ErrorPolicy;
  /** The receipt that the revisions belong to, if one is kept. */
  readonly pushId?: number | undefined;
}

/** The most reports that one push may have. */
export const mostReports = 5000;

/**
 * Stores reports (semantics 8): checks them all, locks their reporters, appends revisions and recounts the cube in the same
 * transaction. A report that states what is known already changes nothing.
 */
export async function submitReports(
  tx: WriteTransaction,
  context: SubmitContext,
  push: ReportPush,
): Promise<BatchResult<ReportResult>> {
  const findings: DomainError[] = [];
  const sound: CheckedReport[] = [];
  push.reports.forEach((row, index) => {
    const check = checkReport(row, index, context);
    findings.push(...check.errors);
    if (check.report !== undefined) sound.push(check.report);
  });
  const reporters = await checkReporters(tx, context, sound);
  findings.push(...reporters.errors);
  const refused = new Set(findings.map(({ row }) => row));
  const accepted = reporters.reports.filter(({ row }) => !refused.has(row));
  const stops = push.errorPolicy === 'REJECT_ALL' && refused.size > 0;
  const stored = stops ? [] : await storeReports(tx, context, accepted, push.pushId);
  const errorsOf = Map.groupBy(findings, ({ row }) => row);
  const storedOf = new Map(stored.map((one) => [one.row, one]));
  const results = push.reports.map((report, row): ReportResult => {
    const errors = errorsOf.get(row) ?? [];
    const done = storedOf.get(row);
    const key = reporters.names.get(row) ?? report.form;
    if (done === undefined) {
      return { row, key, status: 'REJECTED', errors, submissionId: undefined, revision: undefined };
    }
    return { ...done, key, errors };
  });
  return concludeBatch(results, push.errorPolicy);
}
