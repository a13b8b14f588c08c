import type { WriteContext } from '../cube/write-context.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { AddressedReport } from './check-reporters.js';
import { submissionKeys, type ComparedReport } from './compare-reports.js';
import { reportSubject } from './report-subject.js';
import { entryState } from './review/state-machine.js';
import { storable } from './storable.js';
import type { ViaOf } from './via.js';
import { inOpenYears, yearOf } from './years/in-open-years.js';

const insertSubmissions = loadStatement(import.meta.dirname, 'sql/insert-submissions.sql');
const insertRevisions = loadStatement(import.meta.dirname, 'sql/insert-revisions.sql');

/** What the storing of reports needs beside its transaction. */
export interface StoreContext extends WriteContext {
  /** Absent: reports go straight to their receivers. */
  readonly viaOf?: ViaOf | undefined;
}

/** Where a report is kept: its submission and the number of the revision that says it. */
export interface StoredReport {
  readonly submissionId: number;
  readonly revision: number;
}

/** Reports to keep, with what they were warned of by row and the receipt they belong to, if one is kept. */
export interface ReportsToStore {
  readonly reports: readonly ComparedReport[];
  readonly warnings: ReadonlyMap<number | undefined, readonly DomainError[]>;
  readonly pushId: number | undefined;
}

/**
 * Appends a revision for each report that says something new; the reporters are locked by the caller. Returns where each
 * report is kept, by its row.
 */
export async function storeReports(
  tx: WriteTransaction,
  context: StoreContext,
  { reports, warnings, pushId }: ReportsToStore,
): Promise<ReadonlyMap<number, StoredReport>> {
  const opened = await openSubmissions(tx, reports);
  const stored = new Map(reports.map((one) => [one.report.row, whereKept(one, opened)]));
  const changed = reports.filter(({ status }) => status !== 'UNCHANGED');
  if (changed.length === 0) return stored;
  const addressed = changed.map(({ report }) => report);
  const via = (await context.viaOf?.(tx, addressed)) ?? [];
  const revisions = addressed.map((report, index) => ({
    submission_id: stored.get(report.row)?.submissionId,
    period: report.period.key,
    number: stored.get(report.row)?.revision,
    via: via[index] ?? [],
    warnings: (warnings.get(report.row) ?? []).map(insideReport),
    ...contentOf(report),
  }));
  const subjectsOf = (some: readonly ComparedReport[]): number[] =>
    some.flatMap(({ report: { row, period } }) => {
      const kept = stored.get(row);
      return kept === undefined ? [] : [reportSubject(period.key, kept.submissionId)];
    });
  const write = async (): Promise<void> => {
    const rows = JSON.stringify(revisions, storable);
    await tx.run(insertRevisions, [rows, pushId ?? null, await tx.revision(), context.now]);
  };
  const known = subjectsOf(changed.filter(({ standing }) => standing !== undefined));
  const first = subjectsOf(changed.filter(({ standing }) => standing === undefined));
  await context.recount(tx, { submission: known }, write, { submission: first });
  return stored;
}

/** The ids of the submissions that did not exist before, by row. */
async function openSubmissions(
  tx: WriteTransaction,
  reports: readonly ComparedReport[],
): Promise<ReadonlyMap<number, number>> {
  const first = reports.flatMap(({ report, standing }) => (standing ? [] : [report]));
  if (first.length === 0) return new Map();
  const years = first.map(({ period }) => yearOf(period.key));
  const rows = await inOpenYears(years, () => tx.run(insertSubmissions, submissionKeys(first)));
  const ids = new Map(
    rows.map((row) => [
      `${number(row, 'form_id')} ${number(row, 'period')} ${text(row, 'reporter_kind')} ${number(row, 'reporter_id')}`,
      number(row, 'id'),
    ]),
  );
  return new Map(
    first.flatMap(({ row, form, period, reporterKind, reporterId }) => {
      const id = ids.get(`${form.id} ${period.key} ${reporterKind} ${reporterId}`);
      return id === undefined ? [] : [[row, id]];
    }),
  );
}

function whereKept(
  { report: { row }, standing, status }: ComparedReport,
  opened: ReadonlyMap<number, number>,
): StoredReport {
  if (standing !== undefined) {
    const { submissionId, revision, latest } = standing;
    return { submissionId, revision: status === 'UNCHANGED' ? revision : latest + 1 };
  }
  const submissionId = opened.get(row);
  if (submissionId === undefined) throw new Error(`the submission of row ${row} was not stored`);
  return { submissionId, revision: 1 };
}

function contentOf({ form, note, values }: AddressedReport): Readonly<Record<string, unknown>> {
  return {
    form_version_id: form.versionId,
    entered_as: entryState(form.acceptance),
    note: note ?? null,
    ...values,
  };
}

/** A warning as it stays with the report, whatever row of whatever push that was. */
function insideReport(warning: DomainError): object {
  return { ...warning, row: undefined, path: warning.path.slice(2) };
}
