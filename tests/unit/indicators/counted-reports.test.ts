import { describe, expect, it } from '@jest/globals';
import { FormCatalogue, type Form } from '../../../src/forms/form.js';
import { coverageEntries } from '../../../src/indicators/report-coverage/coverage-entries.js';
import { coverageMeasures } from '../../../src/indicators/report-coverage/coverage.js';
import { planCoverages } from '../../../src/indicators/report-coverage/plan-coverage.js';
import { RequestList } from '../../../src/indicators/request-list.js';
import { feedingForms } from '../../../src/indicators/report-coverage/feeding-forms.js';
import { IndicatorCatalogue, toIndicator } from '../../../src/indicators/indicator.js';
import { MeasureTimes } from '../../../src/indicators/measure-time.js';
import { resolveQuestion, type FigureRequest } from '../../../src/indicators/resolve-question.js';
import { parseDate } from '../../../src/kernel/date.js';
import { Catalogue } from '../../../src/measures/catalogue.js';
import { briefly, catalogueOf, indicatorRow, measureRow } from '../../support/definition-rows.js';

const plain = catalogueOf(
  [],
  [
    measureRow({ code: 'workers' }),
    measureRow({ code: 'admissions', kind: 'FLOW' }),
    measureRow({ code: 'outsiders', source: 'DERIVED', formula: 'workers - admissions' }),
    measureRow({ code: 'classes', kind: 'FLOW', grain: 'YEAR' }),
  ],
);
const names = { nameVi: 'Biểu mẫu', nameEn: 'Form', descriptionVi: '', descriptionEn: '' };
const members = ['half_year', 'short', 'yearly', 'summary'].map((code, index) => ({
  ...names,
  id: 9000002 + index,
  code,
}));
const formDimension = { ...names, id: 9000, code: 'form', members };
const counted = Object.values(coverageMeasures).map((code, index) => ({
  ...plain.measures.get('admissions')!,
  id: 100 + index,
  code,
  source: 'SYSTEM' as const,
  dimensions: [formDimension],
}));
const catalogue = new Catalogue(1, [...plain.measures.values(), ...counted], [formDimension]);

function form(versionId: number, code: string, measures: string[], rest: Partial<Form> = {}): Form {
  const fields = measures.map((measure) => ({ measure }) as Form['fields'][number]);
  const base = { grain: 'HALF_YEAR', basis: 'DETAIL', version: 1, reporterKinds: ['UNIT'] };
  return { ...names, ...base, id: versionId, versionId, code, fields, ...rest } as Form;
}

const forms = new FormCatalogue(1, [
  form(1, 'half_year', ['workers', 'admissions']),
  form(2, 'half_year', ['workers'], { version: 2 }),
  form(3, 'short', ['admissions']),
  form(4, 'yearly', ['classes'], { grain: 'YEAR' }),
  form(5, 'summary', ['workers', 'admissions', 'classes'], { basis: 'SUMMARY' }),
]);
const rate = toIndicator(1, {
  ...indicatorRow({ code: 'rate', formula: 'reports_received / reports_expected' }),
  ...names,
  direction: 'UP',
  catalogue: undefined,
  documents: [],
});
const definitions = {
  catalogue,
  forms,
  indicators: new IndicatorCatalogue(1, [rate]),
  trees: { hierarchies: [] },
};

function resolve(request: Partial<FigureRequest>) {
  const question = { unit: 1, metric: 'rate', period: '2025', by: [], where: [] };
  return resolveQuestion({ ...question, stage: 'PROVISIONAL', ...request }, definitions);
}

describe('the form of a question', () => {
  it.each<[Partial<FigureRequest>, string[]]>([
    [{ form: 'half_year' }, []],
    [{ metric: 'reports_late', form: 'half_year' }, []],
    [{}, ['FORM_REQUIRED at form']],
    [{ metric: 'reports_late' }, ['FORM_REQUIRED at form']],
    [{ form: 'half_yaer' }, ['UNKNOWN_FORM at form']],
    [{ metric: 'workers', form: 'half_year' }, ['FORM_NOT_APPLICABLE at form']],
    [{ metric: 'nothing', form: 'half_year' }, ['UNKNOWN_METRIC at metric']],
    [{ metric: 'workers' }, []],
  ])('%j: %j', (request, codes) => {
    const resolved = resolve(request);
    expect('errors' in resolved ? briefly(resolved.errors) : []).toEqual(codes);
  });

  it('lists the forms where one is missing, and suggests one where it is mistyped', () => {
    expect(resolve({})).toMatchObject({
      errors: [{ expected: 'half_year, short, yearly, summary' }],
    });
    expect(resolve({ form: 'half_yaer' })).toMatchObject({ errors: [{ suggestion: 'half_year' }] });
  });
});

describe('the forms that feed a measure', () => {
  const feeding = (code: string) =>
    feedingForms(catalogue.measures.get(code)!, forms).map((each) => each.code);

  it('have a field for it in some version, and add up', () => {
    expect(feeding('workers')).toEqual(['half_year']);
    expect(feeding('admissions')).toEqual(['half_year', 'short']);
    expect(feeding('classes')).toEqual(['yearly']);
  });

  it('have all fields of its formula', () => {
    expect(feeding('outsiders')).toEqual(['half_year']);
  });

  it('are none of a measure that is counted', () => {
    expect(feeding('reports_late')).toEqual([]);
  });
});

describe('the coverage of a figure', () => {
  const entries = (request: Partial<FigureRequest>, day = '2026-11-21'): string[] => {
    const resolved = resolve(request);
    if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
    const times = new MeasureTimes(parseDate(day)!);
    return coverageEntries(resolved.question, definitions, times).map(
      (entry) => `${entry.form.code} ${entry.period.code} ${entry.slice}`,
    );
  };

  it('has the native periods of a flow, of every form that feeds it', () => {
    expect(entries({ metric: 'admissions' })).toEqual([
      'half_year 2025-H1 9000002',
      'half_year 2025-H2 9000002',
      'short 2025-H1 9000003',
      'short 2025-H2 9000003',
    ]);
    expect(entries({ metric: 'admissions' }, '2025-06-30')).toHaveLength(2);
  });

  it('has the one period of a stock', () => {
    expect(entries({ metric: 'workers' })).toEqual(['half_year 2025-H2 9000002']);
  });

  it('has the periods of the form whose reports are counted', () => {
    expect(entries({ form: 'yearly' })).toEqual(['yearly 2025 9000004']);
    expect(entries({ form: 'short' })).toHaveLength(2);
  });

  it('is read only where it is asked for, six counts for each entry, each once', () => {
    const asked = (request: Partial<FigureRequest>) => {
      const resolved = resolve(request);
      if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
      return resolved.question;
    };
    const requests = new RequestList();
    const times = new MeasureTimes(parseDate('2026-11-21')!);
    const plain = asked({ metric: 'admissions' });
    expect(planCoverages([plain], definitions, requests, times)).toEqual([undefined]);
    expect(requests.cells).toEqual([]);
    const covered = asked({ metric: 'admissions', coverage: true });
    planCoverages([covered, plain, covered], definitions, requests, times);
    expect(requests.cells).toHaveLength(4 * 6);
    planCoverages([{ ...covered, unit: 2 }], definitions, requests, times);
    expect(requests.cells).toHaveLength(2 * 4 * 6);
  });

  it('has nothing where there is no value to tell', () => {
    expect(entries({ metric: 'classes', period: '2025-H1' })).toEqual([]);
    expect(entries({ metric: 'workers', period: '2027' })).toEqual([]);
  });
});
