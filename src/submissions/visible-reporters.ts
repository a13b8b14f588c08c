import type { Scope } from '../access/scope.js';
import { addDays, type IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { KnownReporter, ReporterKeys } from './find-reporters.js';
import type { CheckedReport } from './report.js';

const findVisible = loadStatement(import.meta.dirname, 'sql/visible-reporters.sql');

/**
 * Tells of each row whether its reporter is inside the scope where the report will be at home: so whoever may send a report
 * sees it afterwards, and nobody else's.
 */
export async function visibleReporters(
  { roots }: Scope,
  database: Queryable,
  reports: readonly CheckedReport[],
  keys: ReporterKeys,
  known: ReadonlyMap<string, KnownReporter>,
): Promise<(row: number) => boolean> {
  if (roots === 'EVERYTHING') return () => true;
  const asked = reports.flatMap(({ row, period }) => {
    const named = keys.get(row);
    const reporter = named && known.get(`${named.kind} ${named.key}`);
    if (named === undefined || reporter === undefined) return [];
    const { id } = reporter;
    return [{ row, kind: named.kind, id, day: homeDay(period.lastDay, reporter) }];
  });
  if (asked.length === 0) return () => false;
  const found = await database.run(findVisible, [
    roots,
    asked.map(({ kind }) => kind),
    asked.map(({ id }) => id),
    asked.map(({ day }) => day),
  ]);
  const rows = new Set(found.map((row) => asked[number(row, 'ordinal') - 1]?.row));
  return (row) => rows.has(row);
}

/** The last day of the period, or the reporter's last (first) day when it did not live then (ADR 6). */
function homeDay(lastDay: IsoDate, { openedOn, closedOn }: KnownReporter): IsoDate {
  const last = closedOn === null ? lastDay : addDays(closedOn, -1);
  const day = last < lastDay ? last : lastDay;
  return day < openedOn ? openedOn : day;
}
