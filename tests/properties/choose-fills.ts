import type { Catalogue } from '../oracle/catalogue.js';
import type { FormDuty } from '../oracle/fills.js';
import type { Command } from '../oracle/history.js';
import type { ReadRequest } from '../support/driver.js';
import { chooseTrees } from './choose-trees.js';
import { pick } from './pick.js';

/** Who owes the forms of the worlds: not everybody, not always. */
export const duties: readonly FormDuty[] = [
  { form: 'enterprise_half_year', kind: 'ENTERPRISE', from: '2024-07-01' },
  { form: 'organization_half_year', kind: 'ORGANIZATION', from: '2024-01-01' },
  {
    form: 'unit_half_year',
    kind: 'UNIT',
    from: '2024-01-01',
    unitKinds: ['DISTRICT', 'COMMUNE', 'ZONE', 'PROVINCE'],
  },
  { form: 'unit_year', kind: 'UNIT', from: '2024-01-01' },
];

const periods = [
  '2024-H1',
  '2024-H2',
  '2025-H1',
  '2025-H2',
  '2026-H1',
  '2024',
  '2025',
  '2026',
  '2024/2025',
];
const slices: readonly (readonly [readonly string[], readonly string[]])[] = [
  [[], []],
  [['ownership'], []],
  [['zone_kind'], []],
  [['worker_position'], []],
  [['ownership', 'worker_position'], []],
  [['zone_kind'], ['worker_position']],
  [[], ['ownership']],
  [[], ['zone_kind', 'ownership']],
];

/** Stocks that are reported, and ratios of them, in all slices, under the trees that `chooseTrees` has. */
export function chooseFills(
  units: readonly string[],
  history: readonly Command[],
  picks: readonly number[],
  turn: number,
  catalogue: Catalogue,
): ReadRequest[] {
  const trees = chooseTrees(units, history, picks, turn, catalogue);
  const stocks = [...catalogue.measures.values()].filter(
    ({ kind, source }) => kind === 'STOCK' && source === 'REPORTED',
  );
  const codes = new Set(stocks.map(({ code }) => code));
  const indicators = [...catalogue.indicators.values()].filter(
    ({ numerator, denominator }) =>
      codes.has(numerator.measure) || codes.has(denominator?.measure ?? ''),
  );
  return slices.map(([by, filtered], index): ReadRequest => {
    const at = (place: number): number => picks[(place + index) % picks.length]! + turn * 7;
    const kept = stocks.filter(({ dimensions }) =>
      [...by, ...filtered].every((each) => dimensions.includes(each)),
    );
    const metrics = [pick(kept, at(0)).code, pick(kept, at(3)).code];
    if (by.length + filtered.length === 0) metrics.push(pick(indicators, at(1)).code);
    const { tree, isSummed } = pick(trees, index + turn);
    return {
      units,
      metrics: [...new Set(metrics)],
      periods: [...new Set([pick(periods, at(2)), pick(periods, at(5)), pick(periods, at(7))])],
      by,
      where: filtered.map((dimension) => {
        const members = catalogue.members.get(dimension)!;
        return { dimension, members: [...new Set([pick(members, at(4)), pick(members, at(9))])] };
      }),
      ...(tree === undefined ? {} : { tree }),
      ...(isSummed === undefined ? {} : { isSummed }),
      fill: duties,
    };
  });
}
