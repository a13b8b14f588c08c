import type { DomainError } from '../kernel/domain-error.js';
import { Findings } from '../kernel/findings.js';
import type { RowStatus } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { flag, number, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { AddressedReport } from './check-reporters.js';
import * as errors from './errors.js';
import { staleRevision } from './review/errors.js';
import { valuesOf } from './stored-values.js';

const currentSubmissions = loadStatement(import.meta.dirname, 'sql/current-submissions.sql');

/** What is known of a reporter's form and period before the push. */
export interface Standing {
  readonly submissionId: number;
  /** The number of its latest revision; the next one gets the number after it. */
  readonly latest: number;
  /** The number of its current revision. */
  readonly revision: number;
  /** What the current revision was warned of; paths begin inside the report. */
  readonly warnings: readonly DomainError[];
}

/** A report beside what is known already. `standing` is absent for the first one. */
export interface ComparedReport {
  readonly report: AddressedReport;
  readonly standing: Standing | undefined;
  readonly status: Exclude<RowStatus, 'REJECTED'>;
}

/** The reports that may be kept, and what is wrong with the others. */
export interface Comparison {
  readonly reports: readonly ComparedReport[];
  readonly errors: readonly DomainError[];
}

/** The keys of submissions side by side, as the statements take them. */
export function submissionKeys(reports: readonly AddressedReport[]): readonly unknown[] {
  return [
    reports.map(({ form }) => form.id),
    reports.map(({ period }) => period.key),
    reports.map(({ reporterKind }) => reporterKind),
    reports.map(({ reporterId }) => reporterId),
  ];
}

/**
 * Holds reports against what their reporters state now, under the reporters' locks. A report that says what the current
 * revision says is unchanged while that one waits or is accepted; what was returned or withdrawn may be sent again as it is.
 */
export async function compareReports(
  tx: WriteTransaction,
  reports: readonly AddressedReport[],
): Promise<Comparison> {
  if (reports.length === 0) return { reports: [], errors: [] };
  const rows = await tx.run(currentSubmissions, submissionKeys(reports));
  const current = new Map(rows.map((row) => [number(row, 'ordinal') - 1, row]));
  const found: DomainError[] = [];
  const compared = reports.flatMap((report, index): ComparedReport[] => {
    const row = current.get(index);
    const compared = compare(report, row);
    const faults = [...checkAnnulment(report, row), ...checkReplaced(compared)];
    found.push(...faults);
    return faults.length > 0 ? [] : [compared];
  });
  return { reports: compared, errors: found };
}

function checkAnnulment(report: AddressedReport, current: Row | undefined): readonly DomainError[] {
  const isEmpty = report.values.measures.length === 0;
  if (!isEmpty || (current !== undefined && flag(current, 'is_accepted'))) return [];
  const findings = new Findings(['reports', report.row], report.row);
  findings.add((path) => errors.nothingToAnnul(path, report.form.code), 'values');
  return findings.errors;
}

/** A sender that has not seen the current revision is told; what says the same as that one is no conflict. */
function checkReplaced({ report, standing, status }: ComparedReport): readonly DomainError[] {
  const { row, replaces } = report;
  const current = standing?.revision ?? 0;
  if (replaces === undefined || replaces === current || status === 'UNCHANGED') return [];
  const findings = new Findings(['reports', row], row);
  findings.add((path) => staleRevision(path, current, replaces), 'replaces');
  return findings.errors;
}

function compare(report: AddressedReport, current: Row | undefined): ComparedReport {
  if (current === undefined) return { report, standing: undefined, status: 'CREATED' };
  const standing = {
    submissionId: number(current, 'id'),
    latest: number(current, 'latest'),
    revision: number(current, 'number'),
    warnings: current.warnings as readonly DomainError[],
  };
  const stands = ['SUBMITTED', 'ACCEPTED'].includes(text(current, 'state'));
  const status = stands && saysTheSame(report, current) ? 'UNCHANGED' : 'UPDATED';
  return { report, standing, status };
}

function saysTheSame({ values, note }: AddressedReport, current: Row): boolean {
  const known = JSON.stringify(valuesOf(current));
  return optionalText(current, 'note') === note && known === JSON.stringify(values);
}
