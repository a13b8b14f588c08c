import { concludeBatch, type BatchResult, type ErrorPolicy } from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { Form } from '../forms/form.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkReport } from './check-report.js';
import { checkReporters } from './check-reporters.js';
import { compareReports } from './compare-reports.js';
import type { CheckedReport, ReportResult, ReportRow } from './report.js';
import { tellResults } from './report-results.js';
import { runChecks } from './run-checks.js';
import type { RegisterContext } from '../enterprises/register-context.js';
import { storeReports, type StoreContext } from './store-reports.js';

/** What a push needs beside its transaction. */
export interface SubmitContext extends StoreContext, RegisterContext {
  /** The latest version of each form, by code. */
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
  const checks = push.reports.map((row, index) => checkReport(row, index, context));
  const sound = checks.flatMap(({ report }): CheckedReport[] => (report ? [report] : []));
  const reporters = await checkReporters(tx, context, sound);
  const own = [...checks.flatMap(({ errors }) => errors), ...reporters.errors];
  const { reports, errors: annulments } = await compareReports(tx, without(own, reporters.reports));
  const changed = reports.filter(({ status }) => status !== 'UNCHANGED');
  const judged = await runChecks(
    tx,
    context,
    changed.map(({ report }) => report),
  );
  const findings = [...own, ...annulments, ...judged.errors];
  const refused = new Set(findings.map(({ row }) => row));
  const stops = push.errorPolicy === 'REJECT_ALL' && refused.size > 0;
  const kept = stops ? [] : reports.filter(({ report }) => !refused.has(report.row));
  const warnings = Map.groupBy(judged.warnings, ({ row }) => row);
  const stored = await storeReports(tx, context, { reports: kept, warnings, pushId: push.pushId });
  const told = { names: reporters.names, compared: reports, findings, warnings, stored };
  return concludeBatch(tellResults(push.reports, told), push.errorPolicy);
}

function without<R extends { readonly row: number }>(
  findings: readonly DomainError[],
  reports: readonly R[],
): R[] {
  const refused = new Set(findings.map(({ row }) => row));
  return reports.filter(({ row }) => !refused.has(row));
}
