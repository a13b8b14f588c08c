import { describe, expect, it } from '@jest/globals';
import type { Metric } from '../../../../src/indicators/figure.js';
import { toIndicator } from '../../../../src/indicators/indicator.js';
import { periodsOfActual, targetMetric } from '../../../../src/indicators/targets/target-metric.js';
import { parseDate } from '../../../../src/kernel/date.js';
import { parsePeriod, type Grain } from '../../../../src/kernel/period.js';
import {
  Catalogue,
  type Measure,
  type MeasureKind,
  type MeasureSource,
} from '../../../../src/measures/catalogue.js';

const texts = { nameVi: '', nameEn: '', descriptionVi: '', descriptionEn: '' };
let ids = 0;
const measure = (
  code: string,
  kind: MeasureKind,
  grain: Grain,
  source: MeasureSource = 'REPORTED',
): Measure => ({
  ...texts,
  id: (ids += 1),
  code,
  kind,
  source,
  grain,
  unit: 'PERSON',
  direction: 'UP',
  dimensions: [],
  formula: undefined,
  catalogue: undefined,
  documents: [],
});

const admitted = measure('admitted', 'FLOW', 'HALF_YEAR');
const left = measure('left', 'FLOW', 'HALF_YEAR');
const classes = measure('classes', 'FLOW', 'YEAR');
const members = measure('members', 'STOCK', 'HALF_YEAR');
const unions = measure('unions', 'STOCK', 'MONTH', 'REGISTER');
const catalogue = new Catalogue(1, [admitted, left, classes, members, unions], []);

function metric(formula: string): Metric {
  const known = catalogue.measures.get(formula);
  if (known !== undefined) return { type: 'MEASURE', measure: known };
  const definition = { ...texts, code: 'x', formula, unit: 'PERCENT', direction: 'UP' } as const;
  return {
    type: 'INDICATOR',
    indicator: toIndicator(1, { ...definition, catalogue: undefined, documents: [] }),
  };
}

const periods = (formula: string, horizon: string, today: string): string[] =>
  periodsOfActual(
    targetMetric(metric(formula), catalogue),
    parsePeriod(horizon)!,
    parseDate(today)!,
  ).map(({ code }) => code);

describe('what adds up', () => {
  it.each([
    ['admitted', true, true],
    ['admitted + left', true, true],
    ['-(left - admitted)', true, true],
    ['members', false, true],
    ['admitted + members', false, true],
    ['admitted / members', false, false],
    ['admitted / classes', false, false],
    ['coalesce(admitted, 0)', false, false],
    ['admitted * 2', false, false],
  ])('%s: over the years %s, over units %s', (formula, cumulative, addsUp) => {
    expect(targetMetric(metric(formula), catalogue)).toMatchObject({ cumulative, addsUp });
  });
});

describe('the period of the actual value', () => {
  it.each([
    ['a flow: the horizon', 'admitted', '2026/2030', '2027-03-01', ['2026/2030']],
    ['nothing has begun', 'members', '2026/2030', '2025-12-31', ['2026/2030']],
    ['the first period is running', 'members', '2026/2030', '2026-03-01', ['2026-H1']],
    ['the last day still belongs to a period', 'members', '2026', '2026-06-30', ['2026-H1']],
    [
      'the last that ended, then those before it',
      'members',
      '2026/2030',
      '2029-01-01',
      ['2028-H2', '2028-H1', '2027-H2', '2027-H1'],
    ],
    ['none from before the horizon', 'members', '2026/2030', '2026-12-31', ['2026-H1']],
    ['over: the last one and no other', 'members', '2023/2025', '2026-01-01', ['2025-H2']],
    ['a register always speaks', 'unions', '2026/2030', '2026-11-21', ['2026-10']],
    ['the coarsest of a ratio', 'unions / members', '2025', '2026-11-21', ['2025-H2']],
    ['a ratio of flows: its last year', 'admitted / classes', '2023/2025', '2026-01-01', ['2025']],
  ])('%s', (_name, formula, horizon, today, expected) => {
    expect(periods(formula, horizon, today)).toEqual(expected);
  });
});
