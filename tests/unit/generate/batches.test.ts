import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  enterpriseBatches,
  organizationBatches,
  reportBatches,
  type BatchedRows,
} from '../../../src/cli/generate/batches.js';
import { Country } from '../../../src/cli/generate/country/country.js';
import type { FormShape } from '../../../src/cli/generate/country/form-shape.js';
import { formsOver, readPeriodRange } from '../../../src/cli/generate/period-range.js';
import { referenceForms } from '../../../src/cli/generate/write-rows.js';
import type { ReportRow } from '../../../src/submissions/report.js';

const rowsOf = <Row>(steps: readonly BatchedRows<Row>[]): Row[] =>
  steps.flatMap((step) =>
    Array.from({ length: step.batches }, (_, batch) => step.rowsOf(batch)).flat(),
  );
const range = readPeriodRange('2023-Q1..2024-Q4')!;
const forms = referenceForms('seeds', range);

/** Everything of a country, as text. */
function everything(enterprises: number, seed: number, over = forms): string {
  const country = new Country({ enterprises, seed });
  const all = [
    country.places.units,
    rowsOf([enterpriseBatches(country)]),
    rowsOf([organizationBatches(country)]),
    rowsOf(reportBatches(country, over)),
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

describe('the same country', () => {
  it('is made of the same seed and size, and another one of others', () => {
    const first = everything(600, 7);
    expect(everything(600, 7)).toBe(first);
    expect(new Set([first, everything(600, 8), everything(601, 7)]).size).toBe(3);
  });

  it('has the same reports when more periods are asked for', () => {
    const country = new Country({ enterprises: 300, seed: 7 });
    const more = referenceForms('seeds', readPeriodRange('2022..2025')!);
    const longer = new Map(reportBatches(country, more).map((step) => [step.name, step]));
    for (const step of reportBatches(country, forms)) {
      expect(rowsOf([longer.get(step.name)!])).toEqual(rowsOf([step]));
    }
  });

  it('no batch is more than one push may have, whatever stands before it in the file', () => {
    const country = new Country({ enterprises: 100_000, seed: 2 });
    const [onTime, late, amended] = reportBatches(country, forms);
    for (const step of [onTime!, late!, amended!]) {
      expect(step.rowsOf(0).length).toBeGreaterThan(500);
      expect(step.rowsOf(0).length).toBeLessThan(2000);
    }
    expect(organizationBatches(country).rowsOf(0).length).toBeLessThan(2000);
  });
});

describe('reports of 8,000 enterprises for a half-year', () => {
  const country = new Country({ enterprises: 8000, seed: 11 });
  const steps = reportBatches(country, forms).filter(({ name }) =>
    name.startsWith('enterprise_half_year 2024-H1'),
  );
  const [onTime = [], late = [], amended = []] = steps.map((step) => rowsOf([step]));
  const reporter = ({ reporter: { enterprise = '' } }: ReportRow): string => enterprise;
  const workers = ({ values }: ReportRow): number =>
    values.reduce((all, one) => all + (one.measure === 'workers' ? one.value : 0), 0);

  it('come once, on time or late; some never do', () => {
    const came = [...onTime, ...late].map(reporter);
    expect(new Set(came).size).toBe(came.length);
    // 82 of 100 have results, 96.6 of 100 are open by then, 92 of 100 of those report.
    expect(came.length / 8000).toBeGreaterThan(0.68);
    expect(came.length / 8000).toBeLessThan(0.78);
    expect(late.length / came.length).toBeGreaterThan(0.11);
    expect(late.length / came.length).toBeLessThan(0.19);
  });

  it('some are amended, with fewer workers than at first', () => {
    const before = new Map([...onTime, ...late].map((row) => [reporter(row), workers(row)]));
    expect(amended.length / before.size).toBeCloseTo(0.03, 1);
    for (const row of amended) expect(workers(row)).toBeLessThan(before.get(reporter(row))!);
  });

  it('come in after their period, each wave after the one before', () => {
    const [first, second, third] = steps.map((step) => step.arrivesAt!(0));
    expect(first!.getTime()).toBeGreaterThan(Date.parse('2024-06-30T17:00:00Z'));
    expect(first!.getTime()).toBeLessThan(Date.parse('2024-07-15T17:00:00Z'));
    expect(second!.getTime()).toBeGreaterThan(Date.parse('2024-07-15T17:00:00Z'));
    expect(third!.getTime()).toBeGreaterThan(second!.getTime());
  });
});

describe('periods', () => {
  it('a form takes its own that lie wholly in the range', () => {
    const quarterly: FormShape = {
      code: 'quarterly',
      grain: 'QUARTER',
      basis: 'DETAIL',
      reporterKinds: ['ENTERPRISE'],
      fields: [{ measure: 'workers', required: true }],
    };
    const told = (text: string) =>
      formsOver([quarterly, { ...quarterly, grain: 'HALF_YEAR' }], readPeriodRange(text)!).map(
        ({ periods }) => periods.map(({ code }) => code),
      );
    expect(told('2023-Q2..2024-Q1')).toEqual([
      ['2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'],
      ['2023-H2'],
    ]);
    expect(told('2023-Q1')).toEqual([['2023-Q1']]);
  });

  it('leaves out forms that ask for what nobody is given, for others than one kind, and summaries', () => {
    const form: FormShape = {
      code: 'f',
      grain: 'YEAR',
      basis: 'DETAIL',
      reporterKinds: ['ENTERPRISE'],
      fields: [{ measure: 'workers', required: true }],
    };
    const strange = { measure: 'moon_phases', required: true };
    const others = [
      { ...form, basis: 'SUMMARY' },
      { ...form, reporterKinds: ['ENTERPRISE', 'UNIT'] },
      { ...form, fields: [...form.fields, strange] },
      { ...form, fields: [{ ...strange, required: false }] },
    ];
    expect(formsOver(others, range)).toEqual([]);
    const lenient = { ...form, fields: [...form.fields, { ...strange, required: false }] };
    expect(formsOver([lenient], range)).toHaveLength(1);
  });

  it.each(['', 'x', '2023..', '2024..2023', '2023..2024..2025', '2023-Q5'])(
    '%j is none',
    (text) => {
      expect(readPeriodRange(text)).toBeUndefined();
    },
  );
});
