import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dueDay, type Deadline } from '../../../src/forms/duties/due-day.js';
import { numbersOf } from '../../../src/forms/duties/period-number.js';
import { reportingWindow } from '../../../src/forms/duties/reporting-window.js';
import { FORM_CALENDARS } from '../../../src/forms/form.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { periodFromKey } from '../../../src/kernel/period.js';
import { GRAINS } from '../../../src/measures/words.js';
import { text, number } from '../../../src/platform/row.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { queryRows } from '../../support/definition-database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('windows and due instants are the same in SQL and in TypeScript, for every period from 1980 on', async () => {
  let compared = 0;
  for (const calendar of FORM_CALENDARS) {
    for (const grain of GRAINS) {
      const rows = await queryRows(
        test.database,
        `select p.key, p.number, window_end(p.last_day, $2)::text as window_end,
           due_instant(p.last_day, p.number, $2, 10, null, null, null)::timestamptz(0)::text as after,
           due_instant(p.last_day, p.number, $2, null, $3, $4, $5)::timestamptz(0)::text as on_day
         from native_period p where p.grain = $1 and p.key / 100 >= 1980`,
        [grain, calendar, ...columns(grain)],
      );
      for (const row of rows) {
        const period = periodFromKey(number(row, 'key'));
        const rule = deadline(grain, calendar);
        expect(text(row, 'window_end')).toBe(reportingWindow(period, calendar).to);
        expect(new Date(text(row, 'after'))).toEqual(
          midnight(dueDay({ ...rule, dates: undefined, daysAfter: 10 }, period)),
        );
        expect(new Date(text(row, 'on_day'))).toEqual(midnight(dueDay(rule, period)));
        compared += 1;
      }
    }
  }
  expect(compared).toBe(2 * 220 * 19);
});

/** As the day begins in Vietnam. */
function midnight(day: IsoDate | undefined): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

function deadline(grain: Deadline['grain'], calendar: Deadline['calendar']): Deadline {
  const dates = numbersOf(grain).map((each) => ({
    number: each,
    yearOffset: each % 2,
    month: 1 + (each % 12),
    day: 28,
  }));
  const span = { from: '1900-01-01' as IsoDate, to: null };
  return { grain, calendar, numbers: numbersOf(grain), span, dates, daysAfter: undefined };
}

function columns(grain: Deadline['grain']): number[][] {
  const { dates = [] } = deadline(grain, 'NOMINAL');
  return [
    dates.map(({ yearOffset }) => yearOffset),
    dates.map(({ month }) => month),
    dates.map(({ day }) => day),
  ];
}
