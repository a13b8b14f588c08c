import type { Period } from '../../kernel/period.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, texts } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { Form, ReporterKind } from '../form.js';
import { instant } from './instant.js';

const selectDuties = loadStatement(import.meta.dirname, 'sql/duties-of.sql');

/** What may be owed: a form, a period and a reporter. */
export interface OwedReport {
  readonly form: Pick<Form, 'id'>;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  readonly reporterId: number;
}

/** A duty as far as a push needs it. */
export interface OwedDuty {
  /** The instant from which a report is late. */
  readonly dueAt: Date;
  /** The agencies that it goes through, in their order. */
  readonly via: readonly string[];
}

/** The duty of each report, in their order; undefined for a report that nobody owes. One statement for all. */
export async function dutiesOf(
  database: Queryable,
  reports: readonly OwedReport[],
): Promise<readonly (OwedDuty | undefined)[]> {
  if (reports.length === 0) return [];
  const rows = await database.run(selectDuties, [
    reports.map(({ form }) => form.id),
    reports.map(({ period }) => period.key),
    reports.map(({ reporterKind }) => reporterKind),
    reports.map(({ reporterId }) => reporterId),
  ]);
  const found = new Map(
    rows.map((row) => [
      number(row, 'ordinal'),
      { dueAt: instant(row, 'due_at'), via: texts(row, 'via') },
    ]),
  );
  return reports.map((_, index) => found.get(index + 1));
}

/** The agencies that each report goes through: none for a report that nobody owes. */
export async function viaOfDuties(
  database: Queryable,
  reports: readonly OwedReport[],
): Promise<readonly (readonly string[])[]> {
  return (await dutiesOf(database, reports)).map((duty) => duty?.via ?? []);
}
