import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defineForms } from '../../../src/forms/define-forms.js';
import { defineIndicators } from '../../../src/indicators/define-indicators.js';
import type { ErrorPolicy } from '../../../src/kernel/batch.js';
import { CatalogueStore } from '../../../src/measures/catalogue-store.js';
import { defineDimensions } from '../../../src/measures/define-dimensions.js';
import { defineMeasures } from '../../../src/measures/define-measures.js';
import type { MeasureRow } from '../../../src/measures/definition-rows.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { queryRows } from '../../support/definition-database.js';
import {
  briefly,
  dimensionRow,
  fieldRow,
  formRow,
  indicatorRow,
  measureRow,
} from '../../support/definition-rows.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await write((tx) =>
    defineDimensions(tx, [dimensionRow({ code: 'position' }), dimensionRow({ code: 'route' })]),
  );
});
afterAll(() => test.drop());

function write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return test.database.write({ principal: 'test', action: 'define' }, work);
}

const define = (rows: MeasureRow[], policy?: ErrorPolicy) =>
  write((tx) => defineMeasures(tx, rows, policy));

const measures = async () => (await new CatalogueStore().refresh(test.database)).measures;

async function addFact(code: string): Promise<void> {
  await queryRows(
    test.database,
    `insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, final, provisional,
       final_reporters, provisional_reporters)
     select id, 0, 202431, '-infinity', '{1}', '{1}', '{1}', '{1}', '{1}' from measure where code = $1`,
    [code],
  );
}

describe('defineMeasures', () => {
  const row = measureRow({
    code: 'workers',
    descriptionVi: 'Cuối kỳ',
    dimensions: ['route', 'ownership', 'position'],
    catalogue: 'WRK_TOTAL',
    documents: ['C', 'A'],
  });

  it('creates, finds the same unchanged, and updates', async () => {
    expect(await define([row])).toMatchObject({ created: 1 });
    expect((await measures()).get('workers')).toMatchObject({
      ...row,
      descriptionEn: '',
      formula: undefined,
      dimensions: [{ code: 'ownership' }, { code: 'position' }, { code: 'route' }],
    });
    const shuffled = { ...row, dimensions: ['position', 'route', 'ownership'] };
    expect(await define([shuffled])).toMatchObject({ unchanged: 1, updated: 0 });
    const fewer = { ...row, dimensions: ['position'], catalogue: undefined, unit: 'ENTERPRISE' };
    expect(await define([fewer])).toMatchObject({ updated: 1 });
    const stored = (await measures()).get('workers')!;
    expect(stored.dimensions.map(({ code }) => code)).toEqual(['position']);
    expect(stored).toMatchObject({ catalogue: undefined, unit: 'ENTERPRISE' });
  });

  it('remembers every definition with its revision', async () => {
    await define([measureRow({ code: 'classes', nameVi: 'Lớp' })]);
    await define([measureRow({ code: 'classes', nameVi: 'Số lớp' })]);
    const rows = await queryRows(
      test.database,
      `select d.content ->> 'nameVi' as name, d.content ->> 'grain' as grain, r.number is not null as known
       from definition_revision d join revision r on r.id = d.revision_id
       where d.subject = 'MEASURE' and d.code = 'classes' order by d.id`,
    );
    expect(rows).toEqual([
      { name: 'Lớp', grain: 'HALF_YEAR', known: true },
      { name: 'Số lớp', grain: 'HALF_YEAR', known: true },
    ]);
  });

  it('stores the good rows of a batch under REJECT_FAILED', async () => {
    const batch = await define(
      [measureRow({ code: 'good' }), measureRow({ code: 'bad', unit: 'x' })],
      'REJECT_FAILED',
    );
    expect(batch).toMatchObject({ created: 1, rejected: 1 });
    expect((await measures()).has('good')).toBe(true);
    expect((await measures()).has('bad')).toBe(false);
  });

  it('refuses codes that the database could not even read', async () => {
    const batch = await define([measureRow({ code: 'a\u0000b' }), measureRow({ code: '\ud800' })]);
    expect(batch.rejected).toBe(2);
  });
});

describe('a measure in use', () => {
  const row = measureRow({ code: 'members', dimensions: ['position'] });
  const other = { kind: 'FLOW', grain: 'YEAR', dimensions: ['route'] };

  async function refusals(change: Partial<MeasureRow>): Promise<string[]> {
    const batch = await define([{ ...row, ...change }]);
    return batch.results.flatMap(({ errors }) => briefly(errors));
  }

  beforeEach(async () => {
    await queryRows(test.database, 'delete from cube_delta_batch');
  });

  it('changes freely while nothing rests on it', async () => {
    expect(await refusals(row)).toEqual([]);
    expect(await refusals(other)).toEqual([]);
    expect(await refusals(row)).toEqual([]);
  });

  it('keeps its meaning once it has facts, but may change its names', async () => {
    await addFact('members');
    expect(await refusals(other)).toEqual([
      'MEASURE_IN_USE at measures.0.kind',
      'MEASURE_IN_USE at measures.0.grain',
      'MEASURE_IN_USE at measures.0.dimensions',
    ]);
    expect(await refusals({ nameVi: 'Đoàn viên' })).toEqual([]);
    expect(await refusals(row)).toEqual([]);
  });

  it('keeps what a form and an indicator use of it', async () => {
    const field = fieldRow({ measure: 'members', dimensions: ['position'] });
    await write(async (tx) => {
      await defineForms(tx, [formRow({ code: 'half_year', fields: [field] })]);
      await defineIndicators(tx, [
        indicatorRow({ code: 'share', formula: 'members[position=ONE] / members' }),
      ]);
    });
    const batch = await define([{ ...row, ...other }]);
    const errors = batch.results.flatMap((result) => result.errors);
    expect(briefly(errors)).toEqual([
      'MEASURE_IN_USE at measures.0.grain',
      'MEASURE_IN_USE at measures.0.dimensions',
    ]);
    expect(errors[0]!.messageEn).toContain('"half_year" uses it');
    expect(await refusals({ kind: 'FLOW', dimensions: ['position', 'route'] })).toEqual([]);
  });

  it('cannot take the code of an indicator', async () => {
    const batch = await define([measureRow({ code: 'share' })]);
    expect(briefly(batch.results[0]!.errors)).toEqual(['CODE_TAKEN at measures.0.code']);
  });
});
