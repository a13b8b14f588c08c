import type { Period } from '../../kernel/period.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, texts } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { Form, ReporterKind } from '../form.js';

const selectVia = loadStatement(import.meta.dirname, 'sql/via-of-duties.sql');

/** What may be owed: a form, a period and a reporter. */
export interface OwedReport {
  readonly form: Pick<Form, 'id'>;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  readonly reporterId: number;
}

/**
 * The agencies that each report goes through, in the order of the reports: those of its duty, none for a report that nobody
 * owes. One statement for all.
 */
export async function viaOfDuties(
  database: Queryable,
  reports: readonly OwedReport[],
): Promise<readonly (readonly string[])[]> {
  if (reports.length === 0) return [];
  const rows = await database.run(selectVia, [
    reports.map(({ form }) => form.id),
    reports.map(({ period }) => period.key),
    reports.map(({ reporterKind }) => reporterKind),
    reports.map(({ reporterId }) => reporterId),
  ]);
  const found = new Map(rows.map((row) => [number(row, 'ordinal'), texts(row, 'via')]));
  return reports.map((_, index) => found.get(index + 1) ?? []);
}
