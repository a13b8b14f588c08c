import { describe, expect, it } from '@jest/globals';
import type { Command, ReportedValue, Reporter } from '../../oracle/history.js';
import { ask, fiveUnits, valueOf } from './asking.js';

const opened: Command = {
  act: 'openEnterprise',
  taxCode: 'E',
  unit: 'x',
  openedOn: '2025-01-10',
  ownership: 'DOMESTIC',
};
const union = (rest: object): Command => ({
  act: 'foundOrganization',
  code: 'O',
  kind: 'TRADE_UNION',
  home: { enterprise: 'E' },
  foundedOn: '2025-03-20',
  covers: [],
  ...rest,
});
const report = (
  form: string,
  reporter: Reporter,
  values: ReportedValue[],
  period = '2025-H1',
): Command => ({
  act: 'report',
  form,
  reporter,
  period,
  values,
});
const workers = (value: number, period?: string): Command =>
  report('enterprise_half_year', { enterprise: 'E' }, [{ measure: 'workers', value }], period);
const position = (code: string, value: number): ReportedValue => ({
  measure: 'workers',
  member: { dimension: 'worker_position', code },
  value,
});
const count = (
  history: readonly Command[],
  slices = {},
  unit = 'vn',
  metric = 'workers',
): number | null =>
  valueOf([fiveUnits, opened, ...history], { unit, metric, period: '2025-H1', slices });

describe('the home of a report', () => {
  it('is where the enterprise is, and how it is classified, on the last day of the period', () => {
    const history: Command[] = [
      workers(50),
      { act: 'moveEnterprise', taxCode: 'E', to: 'z', on: '2025-06-30' },
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-07-01', ownership: 'FOREIGN' },
    ];
    expect(count(history, { ownership: 'DOMESTIC', zone_kind: 'INDUSTRIAL' }, 'z')).toBe(50);
    expect(count(history, {}, 'x')).toBe(null);
  });

  it('is the last day of a reporter that was closed by then', () => {
    const history: Command[] = [
      workers(50),
      { act: 'moveEnterprise', taxCode: 'E', to: 'z', on: '2025-04-10' },
      { act: 'closeEnterprise', taxCode: 'E', on: '2025-04-10' },
    ];
    expect(count(history, {}, 'x')).toBe(50);
  });

  it('is the first day of a reporter that was not open yet', () => {
    const late: Command = {
      act: 'openEnterprise',
      taxCode: 'L',
      unit: 'y',
      openedOn: '2025-08-01',
    };
    const early = report('enterprise_half_year', { enterprise: 'L' }, [
      { measure: 'workers', value: 7 },
    ]);
    expect(count([late, early], { ownership: 'UNKNOWN' }, 'y')).toBe(7);
  });

  it('of an organization goes with its enterprise, and ends with it', () => {
    const cadres = report('organization_half_year', { organization: 'O' }, [
      { measure: 'cadres', value: 4 },
    ]);
    const move: Command = { act: 'moveEnterprise', taxCode: 'E', to: 'z', on: '2025-05-01' };
    expect(count([union({}), cadres, move], { zone_kind: 'INDUSTRIAL' }, 'z', 'cadres')).toBe(4);
    const closed: Command = { act: 'closeEnterprise', taxCode: 'E', on: '2025-05-01' };
    expect(count([union({}), cadres, move, closed], { zone_kind: 'OUTSIDE' }, 'x', 'cadres')).toBe(
      4,
    );
  });
});

describe('breakdowns', () => {
  it('adds up the total where members are given', () => {
    const history = [
      report('enterprise_half_year', { enterprise: 'E' }, [
        position('DIRECT', 30),
        position('OFFICE', 5),
      ]),
    ];
    expect(count(history)).toBe(35);
    expect(count(history, { worker_position: 'DIRECT' })).toBe(30);
    expect(count(history, { worker_position: ['DIRECT', 'OFFICE'], ownership: 'DOMESTIC' })).toBe(
      35,
    );
    expect(count(history, { worker_position: 'DIRECT', ownership: 'FOREIGN' })).toBe(null);
    expect(count(history, { worker_position: 'MANAGER' })).toBe(null);
    expect(count(history, { worker_position: 'UNKNOWN' })).toBe(null);
  });

  it('puts the whole into UNKNOWN where none are given', () => {
    expect(count([workers(50)], { worker_position: 'UNKNOWN' })).toBe(50);
    expect(count([workers(50)], { worker_position: 'DIRECT' })).toBe(null);
  });

  it('takes the kind of an organization from the register', () => {
    const cadres = report('organization_half_year', { organization: 'O' }, [
      { measure: 'cadres', value: 4 },
    ]);
    expect(count([union({}), cadres], { organization_kind: 'TRADE_UNION' }, 'vn', 'cadres')).toBe(
      4,
    );
    expect(count([union({}), cadres], { organization_kind: 'UNKNOWN' }, 'vn', 'cadres')).toBe(null);
  });

  it('takes the kind from the report of a unit, else UNKNOWN', () => {
    const introduced = (values: ReportedValue[]): Command =>
      report('unit_half_year', { unit: 'x' }, values);
    const measure = 'candidates_introduced';
    const whole = introduced([{ measure, value: 3 }]);
    expect(count([whole], { organization_kind: 'UNKNOWN' }, 'vn', measure)).toBe(3);
    const stated = introduced([
      { measure, value: 3, member: { dimension: 'organization_kind', code: 'YOUTH_UNION' } },
    ]);
    expect(count([stated], { organization_kind: 'YOUTH_UNION' }, 'vn', measure)).toBe(3);
  });
});

describe('revisions and ratios', () => {
  it('a later report replaces the whole earlier one', () => {
    const members = report('enterprise_half_year', { enterprise: 'E' }, [
      { measure: 'workers', value: 50 },
      { measure: 'trade_union_members', value: 20 },
    ]);
    expect(count([members, workers(60)])).toBe(60);
    expect(count([members, workers(60)], {}, 'vn', 'trade_union_members')).toBe(null);
  });

  it('a ratio is the ratio of sums', () => {
    const second: Command = {
      act: 'openEnterprise',
      taxCode: 'F',
      unit: 'y',
      openedOn: '2025-01-10',
      ownership: 'FOREIGN',
    };
    const values = (taxCode: string, all: number, members: number): Command =>
      report('enterprise_half_year', { enterprise: taxCode }, [
        { measure: 'workers', value: all },
        { measure: 'trade_union_members', value: members },
      ]);
    const history = [second, values('E', 100, 10), values('F', 300, 270)];
    expect(count(history, {}, 'vn', 'trade_union_density')).toBe(70);
    expect(count(history, { ownership: 'DOMESTIC' }, 'vn', 'trade_union_density')).toBe(10);
    expect(count(history, {}, 'vn', 'foreign_share_of_workers')).toBe(75);
  });

  it('a missing side is NO_DATA, a zero below the line is ZERO_DENOMINATOR', () => {
    const reason = (history: Command[]): string | undefined =>
      ask([fiveUnits, opened, ...history], { metric: 'trade_union_density', period: '2025-H1' })
        .reason;
    expect(reason([])).toBe('NO_DATA');
    expect(reason([workers(0)])).toBe('NO_DATA');
    const nobody = report('enterprise_half_year', { enterprise: 'E' }, [
      { measure: 'workers', value: 0 },
      { measure: 'trade_union_members', value: 0 },
    ]);
    expect(reason([nobody])).toBe('ZERO_DENOMINATOR');
  });
});
