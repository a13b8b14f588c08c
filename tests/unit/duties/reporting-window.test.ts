import { describe, expect, it } from '@jest/globals';
import { reportingWindow } from '../../../src/forms/duties/reporting-window.js';
import { parsePeriod, type Period } from '../../../src/kernel/period.js';

function period(code: string): Period {
  const found = parsePeriod(code);
  if (found === undefined) throw new Error(code);
  return found;
}

describe('the reporting window', () => {
  it.each([
    ['2024-03', '2024-03-01', '2024-04-01'],
    ['2024-Q1', '2024-01-01', '2024-04-01'],
    ['2024-H2', '2024-07-01', '2025-01-01'],
    ['2024', '2024-01-01', '2025-01-01'],
  ])('of %s is the period itself in the nominal calendar', (code, from, to) => {
    expect(reportingWindow(period(code), 'NOMINAL')).toEqual({ from, to });
  });

  // Article 12: the last day is the 14th, so the first day after is the 15th.
  it.each([
    ['2024-01', '2023-12-15', '2024-01-15'],
    ['2024-03', '2024-02-15', '2024-03-15'],
    ['2024-Q1', '2023-12-15', '2024-03-15'],
    ['2024-Q3', '2024-06-15', '2024-09-15'],
    ['2024-H1', '2023-12-15', '2024-06-15'],
    ['2024-H2', '2024-06-15', '2024-12-15'],
    ['2024-9M', '2023-12-15', '2024-09-15'],
    ['2024', '2023-12-15', '2024-12-15'],
  ])('of %s runs from the 15th to the 14th under Decree 09/2019', (code, from, to) => {
    expect(reportingWindow(period(code), 'DECREE_09_2019')).toEqual({ from, to });
  });
});
