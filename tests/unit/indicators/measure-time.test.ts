import { describe, expect, it } from '@jest/globals';
import type { MeasureTime } from '../../../src/indicators/measure-time.js';
import { measureTime } from '../../../src/indicators/measure-time.js';
import { parseDate } from '../../../src/kernel/date.js';
import { parsePeriod, type Grain } from '../../../src/kernel/period.js';
import type { Measure, MeasureKind, MeasureSource } from '../../../src/measures/catalogue.js';

function ask(
  kind: MeasureKind,
  source: MeasureSource,
  grain: Grain,
  code: string,
  day: string,
): MeasureTime {
  const period = parsePeriod(code);
  const today = parseDate(day);
  if (period === undefined || today === undefined) throw new Error('the test is wrong');
  return measureTime({ kind, source, grain } as Measure, period, today);
}

/** What is read: "lowest-highest" of each range, * when the opening balance is read too, ~ when it is running. */
function told(time: MeasureTime): string {
  if ('reason' in time) return time.reason;
  const ranges = time.ranges.map(
    ({ lowest, highest, opening }) => `${lowest}-${highest}${opening ? '*' : ''}`,
  );
  return ranges.join(' ') + (time.running ? ' ~' : '');
}

describe('which native periods answer an asked period (semantics 4)', () => {
  it.each<[MeasureKind, MeasureSource, Grain, string, string, string]>([
    // A native period is itself, running or not.
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2023-H1', '2026-11-21', '202331-202331'],
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2026-H2', '2026-11-21', '202632-202632 ~'],
    ['STOCK', 'REGISTER', 'MONTH', '2026-11', '2026-11-21', '0-202611* ~'],
    // A coarser one: the last native period that has ended, or the running one while none has.
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2026', '2026-11-21', '202631-202631'],
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2026', '2026-03-01', '202631-202631 ~'],
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2026', '2026-06-30', '202631-202631 ~'],
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2025', '2026-11-21', '202532-202532'],
    ['STOCK', 'REGISTER', 'MONTH', '2023-H1', '2026-11-21', '0-202306*'],
    ['STOCK', 'REGISTER', 'MONTH', '2026', '2026-11-21', '0-202610*'],
    ['STOCK', 'REGISTER', 'MONTH', '2026', '2026-01-01', '0-202601* ~'],
    ['STOCK', 'REPORTED', 'QUARTER', '2026/2030', '2026-11-21', '202623-202623'],
    // Flows add up over the native periods that have begun.
    ['FLOW', 'REPORTED', 'HALF_YEAR', '2025', '2026-11-21', '202531-202531 202532-202532'],
    ['FLOW', 'REPORTED', 'HALF_YEAR', '2026', '2026-03-01', '202631-202631 ~'],
    ['FLOW', 'REGISTER', 'MONTH', '2025', '2026-11-21', '202501-202512'],
    ['FLOW', 'REGISTER', 'MONTH', '2026-Q4', '2026-11-21', '202610-202611 ~'],
    [
      'FLOW',
      'REPORTED',
      'QUARTER',
      '2025-9M',
      '2026-11-21',
      '202521-202521 202522-202522 202523-202523',
    ],
    // Reports are counted without gaps, year by year.
    ['FLOW', 'SYSTEM', 'QUARTER', '2025', '2026-11-21', '202521-202524'],
    ['FLOW', 'SYSTEM', 'QUARTER', '2026', '2026-05-05', '202621-202622 ~'],
    ['FLOW', 'SYSTEM', 'HALF_YEAR', '2025/2026', '2026-05-05', '202531-202532 202631-202631 ~'],
    ['FLOW', 'SYSTEM', 'HALF_YEAR', '2025-H2', '2026-05-05', '202532-202532'],
    ['FLOW', 'SYSTEM', 'YEAR', '2025-H2', '2026-05-05', 'FINER_THAN_GRAIN'],
    ['FLOW', 'SYSTEM', 'HALF_YEAR', '2026-H2', '2026-05-05', 'NO_DATA'],
    // Nothing to tell.
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2023-Q1', '2026-11-21', 'FINER_THAN_GRAIN'],
    ['FLOW', 'REPORTED', 'HALF_YEAR', '2025-9M', '2026-11-21', 'FINER_THAN_GRAIN'],
    ['STOCK', 'REGISTER', 'MONTH', '2025-9M', '2026-11-21', 'NOT_APPLICABLE'],
    ['STOCK', 'REPORTED', 'HALF_YEAR', '2027-H1', '2026-11-21', 'NO_DATA'],
    ['FLOW', 'REGISTER', 'MONTH', '2026-12', '2026-11-21', 'NO_DATA'],
  ])('%s %s by %s, asked %s on %s: %s', (kind, source, grain, period, today, expected) => {
    expect(told(ask(kind, source, grain, period, today))).toBe(expected);
  });
});
