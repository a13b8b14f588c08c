import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogueStore } from '../../../src/measures/catalogue-store.js';
import { defineDimensions } from '../../../src/measures/define-dimensions.js';
import type { DimensionRow } from '../../../src/measures/definition-rows.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { queryRows } from '../../support/definition-database.js';
import { dimensionRow } from '../../support/definition-rows.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const define = (...rows: DimensionRow[]) =>
  test.database.write({ principal: 'test', action: 'define' }, (tx) => defineDimensions(tx, rows));

const current = () => new CatalogueStore().refresh(test.database);

const revisions = async () => {
  const [row] = await queryRows(test.database, 'select count(*)::int as count from revision');
  return row!.count;
};

describe('defineDimensions', () => {
  it('numbers what is new and keeps what exists', async () => {
    const member = (code: string) => ({ code, nameVi: code, nameEn: code });
    const created = await define(
      dimensionRow({ code: 'route', members: [member('A'), member('B')] }),
    );
    expect(created).toMatchObject({ created: 1, updated: 0, unchanged: 0, rejected: 0 });
    const changed = await define(
      dimensionRow({ code: 'route', members: [member('C'), { ...member('A'), nameVi: 'Mới' }] }),
      dimensionRow({ code: 'reason' }),
    );
    expect(changed.results.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'route UPDATED',
      'reason CREATED',
    ]);
    const catalogue = await current();
    const members = catalogue.dimensions.get('route')!.members;
    expect(members.map(({ id, code, nameVi }) => `${id} ${code} ${nameVi}`)).toEqual([
      '10000 UNKNOWN Chưa rõ',
      '10001 NOT_APPLICABLE Không áp dụng',
      '10002 A Mới',
      '10003 B B',
      '10004 C C',
    ]);
    expect(catalogue.dimensions.get('reason')!.id).toBe(11);
  });

  it('adds members to the dimensions of the registers', async () => {
    await define(dimensionRow({ code: 'ownership', nameVi: 'Nguồn vốn' }));
    const ownership = (await current()).dimensions.get('ownership')!;
    expect(ownership).toMatchObject({ id: 1, nameVi: 'Nguồn vốn' });
    expect(ownership.members.map(({ id }) => id)).toEqual([1000, 1001, 1002]);
  });

  it('writes nothing for what is known already', async () => {
    await define(dimensionRow({ code: 'again' }));
    const [before, known] = [await current(), await revisions()];
    expect(await define(dimensionRow({ code: 'again' }))).toMatchObject({
      unchanged: 1,
      updated: 0,
    });
    expect((await current()).version).toBe(before.version);
    expect(await revisions()).toBe(known);
  });

  it('writes nothing of a batch with a fault', async () => {
    const { version } = await current();
    const batch = await define(dimensionRow({ code: 'good' }), dimensionRow({ code: 'Bad' }));
    expect(batch).toMatchObject({ created: 0, rejected: 2 });
    const after = await current();
    expect(after.dimensions.has('good')).toBe(false);
    expect(after.version).toBe(version);
  });

  it('gives every member a number of its own when several define at once', async () => {
    const rows = ['K', 'L', 'M', 'N'].map((code) =>
      dimensionRow({ code: 'busy', members: [{ code, nameVi: code, nameEn: code }] }),
    );
    await Promise.all(rows.map((row) => define(row)));
    const { members } = (await current()).dimensions.get('busy')!;
    expect(members.map(({ code }) => code).sort()).toEqual([
      'K',
      'L',
      'M',
      'N',
      'NOT_APPLICABLE',
      'UNKNOWN',
    ]);
    expect(new Set(members.map(({ id }) => id)).size).toBe(6);
  });
});
