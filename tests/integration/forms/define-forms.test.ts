import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineForms } from '../../../src/forms/define-forms.js';
import type { FormRow } from '../../../src/forms/form-rows.js';
import { FormStore } from '../../../src/forms/form-store.js';
import { defineDimensions } from '../../../src/measures/define-dimensions.js';
import { defineMeasures } from '../../../src/measures/define-measures.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { dimensionRow, fieldRow, formRow, measureRow } from '../../support/definition-rows.js';

let test: TestDatabase;
const change = { principal: 'test', action: 'define' };

beforeAll(async () => {
  test = await createTestDatabase();
  await test.database.write(change, async (tx) => {
    await defineDimensions(tx, [dimensionRow({ code: 'position' })]);
    await defineMeasures(tx, [
      measureRow({ code: 'workers', dimensions: ['position'] }),
      measureRow({ code: 'members' }),
    ]);
  });
});
afterAll(() => test.drop());

const define = (...rows: FormRow[]) => test.database.write(change, (tx) => defineForms(tx, rows));

describe('defineForms', () => {
  const fields = [
    fieldRow({ measure: 'workers', required: true, dimensions: ['position'] }),
    fieldRow({ measure: 'members', integer: false, minimum: -0.5, maximum: 10 }),
  ];

  it('stores a form as it was stated', async () => {
    const row = formRow({ code: 'half_year', fields, reporterKinds: ['ENTERPRISE', 'UNIT'] });
    expect(await define(row)).toMatchObject({ created: 1 });
    expect(await define(row)).toMatchObject({ unchanged: 1 });
    const form = (await new FormStore().refresh(test.database)).forms.get('half_year')!;
    expect(form).toMatchObject({
      code: 'half_year',
      version: 1,
      grain: 'HALF_YEAR',
      basis: 'DETAIL',
    });
    expect(form.reporterKinds).toEqual(['UNIT', 'ENTERPRISE']);
    expect(form.fields).toMatchObject([
      { ...fields[0], maximum: undefined },
      { ...fields[1], dimensions: [] },
    ]);
  });

  it('adds versions and keeps the old ones', async () => {
    const first = formRow({ code: 'yearly' });
    const second = { ...first, nameVi: 'Báo cáo khác', version: 2 };
    await define(first);
    expect(await define({ ...second, version: 1 })).toMatchObject({
      rejected: 1,
      results: [{ errors: [{ code: 'FORM_VERSION_EXISTS', expected: '2' }] }],
    });
    expect(await define(second)).toMatchObject({ updated: 1 });
    expect(await define(first)).toMatchObject({ unchanged: 1 });
    const forms = await new FormStore().refresh(test.database);
    const latest = forms.forms.get('yearly')!;
    const old = forms.versionOf('yearly', 1)!;
    expect([latest.version, old.version]).toEqual([2, 1]);
    expect(old.id).toBe(latest.id);
    expect(forms.versions.get(old.versionId)).toBe(old);
    expect(old.nameVi).toBe('Báo cáo');
  });
});
