import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../oracle/history.js';
import { ask, fiveUnits, valueOf } from './asking.js';

const opened: Command = { act: 'openEnterprise', taxCode: 'E', unit: 'x', openedOn: '2025-02-10' };
const closed: Command = { act: 'closeEnterprise', taxCode: 'E', on: '2025-06-20' };
const workers = (period: string, value: number): Command => ({
  act: 'report',
  form: 'enterprise_half_year',
  reporter: { enterprise: 'E' },
  period,
  values: [{ measure: 'workers', value }],
});
const meetings = (period: string, value: number): Command => ({
  act: 'report',
  form: 'unit_half_year',
  reporter: { unit: 'x' },
  period,
  values: [{ measure: 'owner_meetings', value }],
});
const enterprises = (period: string, today: string): number | null =>
  valueOf([fiveUnits, opened, closed], { metric: 'enterprises', period, today });

describe('register stocks over time', () => {
  it('a running month counts up to today', () => {
    expect(enterprises('2025-02', '2025-02-09')).toBe(0);
    expect(enterprises('2025-02', '2025-02-10')).toBe(1);
    expect(enterprises('2025-06', '2025-06-19')).toBe(1);
    expect(enterprises('2025-06', '2025-06-20')).toBe(0);
  });

  it('a longer period takes its last month that has ended, or the running one while none has', () => {
    expect(enterprises('2025', '2025-07-01')).toBe(0);
    expect(enterprises('2025', '2025-06-30')).toBe(1);
    expect(enterprises('2025-Q2', '2025-04-15')).toBe(1);
  });

  it('after today there is nothing', () => {
    expect(
      ask([fiveUnits, opened], { metric: 'enterprises', period: '2025-07', today: '2025-06-30' }),
    ).toEqual({
      value: null,
      reason: 'NO_DATA',
      reporters: 0,
    });
  });
});

describe('reported stocks and flows over time', () => {
  const history = [
    fiveUnits,
    opened,
    workers('2025-H1', 50),
    workers('2025-H2', 70),
    meetings('2025-H1', 2),
    meetings('2025-H2', 3),
  ];
  const value = (metric: string, period: string, today: string): number | null =>
    valueOf(history, { metric, period, today });

  it('a stock is never summed', () => {
    expect(value('workers', '2025', '2026-01-01')).toBe(70);
    expect(value('workers', '2025', '2025-12-31')).toBe(50);
    expect(value('workers', '2025', '2025-03-01')).toBe(50);
    expect(value('workers', '2025-H2', '2025-07-01')).toBe(70);
  });

  it('a flow adds up what has begun', () => {
    expect(value('owner_meetings', '2025', '2026-01-01')).toBe(5);
    expect(value('owner_meetings', '2025', '2025-06-30')).toBe(2);
  });

  it.each(['2025-03', '2025-Q1', '2025-9M'])('%s is finer than half-years', (period) => {
    expect(ask(history, { metric: 'owner_meetings', period }).reason).toBe('FINER_THAN_GRAIN');
  });

  it('nine months are for flows, years for both', () => {
    expect(ask(history, { metric: 'workers', period: '2025-9M' }).reason).toBe('NOT_APPLICABLE');
    expect(ask(history, { metric: 'organizations_founded', period: '2025-9M' }).value).toBe(0);
    expect(value('owner_meetings', '2024/2025', '2026-01-01')).toBe(5);
    expect(value('workers', '2025/2026', '2026-01-01')).toBe(70);
  });

  it('zero reported and nothing reported differ', () => {
    const zero = [fiveUnits, opened, workers('2025-H1', 0)];
    expect(ask(zero, { metric: 'workers', period: '2025-H1' })).toEqual({ value: 0, reporters: 1 });
    expect(ask(zero, { metric: 'workers', period: '2025-H2' }).reason).toBe('NO_DATA');
    expect(ask(zero, { unit: 'y', metric: 'workers', period: '2025-H1' }).reason).toBe('NO_DATA');
  });
});
