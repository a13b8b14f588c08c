import { expect, it } from '@jest/globals';
import { withoutLaterReports } from '../../../src/cli/seed/begun-reports.js';
import { readSeed } from '../../../src/cli/seed/read-seed.js';
import { readSeedFolder } from '../../../src/cli/seed/seed-folder.js';
import { parseDate } from '../../../src/kernel/date.js';

const demo = readSeed(readSeedFolder('seeds'));
if (!demo.ok) throw new Error(JSON.stringify(demo.errors));
const content = demo.value;

it.each([
  ['2023-06-01', ['2019', '2020', '2022', '2023-H1']],
  ['2025-06-30', ['2019', '2020', '2022', '2023-H1', '2024-H1', '2024-H2', '2025-H1']],
  ['2025-07-01', ['2019', '2020', '2022', '2023-H1', '2024-H1', '2024-H2', '2025-H1', '2025-H2']],
])('on %s the demo has reports for %j', (day, periods) => {
  const { rows } = withoutLaterReports(content, parseDate(day)!).reports;
  expect([...new Set(rows.map(({ period }) => period))].sort()).toEqual(periods);
});

it('keeps the lines of those that stay', () => {
  const [first] = content.reports.rows;
  const later = {
    ...content.reports,
    rows: [{ ...first!, period: '2199' }, ...content.reports.rows],
  };
  const { reports } = withoutLaterReports(
    { ...content, reports: { ...later, placeOf: (row) => ({ file: 'reports.csv', line: row }) } },
    parseDate('2026-01-01')!,
  );
  expect(reports.rows).toEqual(content.reports.rows);
  expect(reports.placeOf(0, [])).toEqual({ file: 'reports.csv', line: 1 });
});
