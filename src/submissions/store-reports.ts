import type { WriteContext } from '../cube/write-context.js';
import type { RowStatus } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number, numbers, optionalNumber, optionalText, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { AddressedReport } from './check-reporters.js';
import type { StoredValues } from './report.js';

const insertSubmissions = loadStatement(import.meta.dirname, 'sql/insert-submissions.sql');
const currentSubmissions = loadStatement(import.meta.dirname, 'sql/current-submissions.sql');
const insertRevisions = loadStatement(import.meta.dirname, 'sql/insert-revisions.sql');

/** What became of an accepted report. */
export interface StoredReport {
  readonly row: number;
  readonly status: RowStatus;
  readonly submissionId: number;
  readonly revision: number;
}

/** Appends a revision for each report that says something new; the reporters are locked by the caller. */
export async function storeReports(
  tx: WriteTransaction,
  context: WriteContext,
  reports: readonly AddressedReport[],
  pushId: number | undefined,
): Promise<StoredReport[]> {
  if (reports.length === 0) return [];
  const keys = [
    reports.map(({ form }) => form.id),
    reports.map(({ period }) => period.key),
    reports.map(({ reporterKind }) => reporterKind),
    reports.map(({ reporterId }) => reporterId),
  ];
  await tx.run(insertSubmissions, keys);
  const rows = await tx.run(currentSubmissions, keys);
  const stored = reports.map((report, index) => compare(report, rows[index]));
  const changed = stored.filter(({ status }) => status !== 'UNCHANGED');
  if (changed.length > 0) {
    const revisions = changed.map(({ revisionRow }) => revisionRow);
    const submission = changed.map(({ submissionId }) => submissionId);
    await context.recount(tx, { submission }, async () => {
      await tx.run(insertRevisions, [
        JSON.stringify(revisions),
        pushId ?? null,
        await tx.revision(),
      ]);
    });
  }
  return stored.map(({ row, status, submissionId, revision }) => ({
    row,
    status,
    submissionId,
    revision,
  }));
}

interface Comparison extends StoredReport {
  readonly revisionRow: Readonly<Record<string, unknown>>;
}

function compare(report: AddressedReport, current: Row | undefined): Comparison {
  if (current === undefined) throw new Error(`the submission of row ${report.row} was not stored`);
  const submissionId = number(current, 'id');
  const before = number(current, 'number');
  const status = before === 0 ? 'CREATED' : saysTheSame(report, current) ? 'UNCHANGED' : 'UPDATED';
  const revision = status === 'UNCHANGED' ? before : before + 1;
  const { form, note, values } = report;
  const revisionRow = {
    submission_id: submissionId,
    number: revision,
    form_version_id: form.versionId,
    note: note ?? null,
    ...values,
  };
  return { row: report.row, status, submissionId, revision, revisionRow };
}

function saysTheSame({ values, note }: AddressedReport, current: Row): boolean {
  if (optionalNumber(current, 'form_version_id') === undefined) return false;
  const known: StoredValues = {
    measures: numbers(current, 'measures'),
    members: numbers(current, 'members'),
    amounts: numbers(current, 'amounts'),
  };
  return optionalText(current, 'note') === note && JSON.stringify(known) === JSON.stringify(values);
}
