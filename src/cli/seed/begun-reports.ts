import type { IsoDate } from '../../kernel/date.js';
import { parsePeriod } from '../../kernel/period.js';
import type { SeedContent } from './seed-content.js';

/**
 * The content without reports for periods that begin after today. The demo tells of years: whoever starts it on an earlier day, by
 * the clock of the machine, has as much of it as could have been reported by then.
 */
export function withoutLaterReports(content: SeedContent, today: IsoDate): SeedContent {
  const { rows } = content.reports;
  const kept = [...rows.entries()].filter(([, { period: code }]) => {
    const period = parsePeriod(code);
    // What is no period is told by the push.
    return period === undefined || period.firstDay <= today;
  });
  if (kept.length === rows.length) return content;
  const places = kept.map(([index]) => index);
  const reports = {
    rows: kept.map(([, row]) => row),
    placeOf: (row: number, path: readonly (string | number)[]) =>
      content.reports.placeOf(places[row] ?? row, path),
  };
  return { ...content, reports };
}
