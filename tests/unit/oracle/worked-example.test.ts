import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../oracle/history.js';
import { ask, fiveUnits, valueOf } from './asking.js';

// The worked example of the semantics, without the split of X.
const history: readonly Command[] = [
  fiveUnits,
  { act: 'openEnterprise', taxCode: 'E', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
  {
    act: 'foundOrganization',
    code: 'U',
    kind: 'TRADE_UNION',
    home: { enterprise: 'E' },
    foundedOn: '2025-03-20',
    covers: [],
  },
  { act: 'classifyEnterprise', taxCode: 'E', from: '2025-05-05', ownership: 'FOREIGN' },
  { act: 'closeEnterprise', taxCode: 'E', on: '2025-11-15' },
];
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const year = (
  metric: string,
  rest: { unit?: string; slices?: Record<string, string> } = {},
): unknown[] =>
  months.map((month) => valueOf(history, { metric, period: `2025-${month}`, ...rest }));

describe('the worked example without the split', () => {
  it.each(['x', 'p', 'vn'])('enterprises of %s: 1 from February to October', (unit) => {
    expect(year('enterprises', { unit })).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('has none in the neighbor', () => {
    expect(year('enterprises', { unit: 'y' })).toEqual(months.map(() => 0));
  });

  it('enterprises with a trade union: 1 from March to October', () => {
    expect(year('enterprises_with_trade_union')).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('ownership margins: DOMESTIC February to April, FOREIGN May to October', () => {
    expect(year('enterprises', { slices: { ownership: 'DOMESTIC' } })).toEqual([
      0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(year('enterprises', { slices: { ownership: 'FOREIGN' } })).toEqual([
      0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0,
    ]);
  });

  it('coverage of all: none in February, whole until October, then no denominator', () => {
    expect(year('trade_union_coverage_of_all')).toEqual([
      null,
      0,
      100,
      100,
      100,
      100,
      100,
      100,
      100,
      100,
      null,
      null,
    ]);
    expect(ask(history, { metric: 'trade_union_coverage_of_all', period: '2025-11' }).reason).toBe(
      'ZERO_DENOMINATOR',
    );
  });

  it('the union ends with its enterprise, in the month of that end', () => {
    expect(year('organizations')).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(year('organizations_founded')).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(year('organizations_dissolved')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });
});
