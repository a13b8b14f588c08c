import { addDays } from '../kernel/date.js';
import { periodOfDate } from '../kernel/period.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { AddressedReport } from './check-reporters.js';
import { ReportAmounts } from './run-checks-amounts.js';

const previousValues = loadStatement(import.meta.dirname, 'sql/previous-values.sql');

type Keyed = Pick<AddressedReport, 'form' | 'reporterKind' | 'reporterId'>;

/** What tells a report of one period apart: form, reporter and the period's key. */
export function reportKey({ form, reporterKind, reporterId }: Keyed, period: number): string {
  return `${form.id} ${reporterKind} ${reporterId} ${period}`;
}

/** The key of the native period before a report's own. */
export function periodBefore({ form, period }: AddressedReport): number {
  return periodOfDate(addDays(period.firstDay, -1), form.grain).key;
}

/**
 * What the reporters state for the period before, in the revisions that PROVISIONAL figures count, by `reportKey`. One
 * statement, and none when nobody asks.
 */
export async function readPrevious(
  database: Queryable,
  reports: readonly AddressedReport[],
): Promise<Map<string, ReportAmounts>> {
  if (reports.length === 0) return new Map();
  const rows = await database.run(previousValues, [
    reports.map(({ form }) => form.id),
    reports.map(periodBefore),
    reports.map(({ reporterKind }) => reporterKind),
    reports.map(({ reporterId }) => reporterId),
  ]);
  return new Map(
    rows.flatMap((row) => {
      const report = reports[number(row, 'ordinal') - 1];
      if (report === undefined) return [];
      const [measures, members] = [numbers(row, 'measures'), numbers(row, 'members')];
      const amounts = new ReportAmounts({ measures, members, amounts: numbers(row, 'amounts') });
      return [[reportKey(report, periodBefore(report)), amounts] as const];
    }),
  );
}
