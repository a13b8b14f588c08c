import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepsBatch, type ErrorPolicy } from '../../../src/kernel/batch.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { openUnits } from '../../../src/units/open-units.js';
import type { UnitRow } from '../../../src/units/unit.js';
import { createSmallWorld, type SmallWorld } from '../../support/application-world.js';

const withoutPlace = sqlStatement(`-- name: test.without-place
select u.code from unit u where not exists (select from unit_placement p where p.unit_id = u.id) order by u.code`);

const row = (code: string, changes: Partial<UnitRow> = {}): UnitRow => ({
  code,
  kind: 'COMMUNE',
  nameVi: `Đơn vị ${code}`,
  nameEn: `Unit ${code}`,
  parent: 'province',
  openedOn: '2000-01-01',
  ...changes,
});
const zone = (changes: Partial<UnitRow>): UnitRow =>
  row('zone', { kind: 'ZONE', zoneKind: 'INDUSTRIAL', ...changes });
const code70 = { scheme: 'state', code: '70', from: '2000-01-01', to: '2025-07-01' };

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

const open = (rows: readonly UnitRow[], errorPolicy: ErrorPolicy = 'REJECT_ALL') =>
  world.application.database.write(
    { principal: 'test', action: 'open' },
    (tx) => openUnits(tx, world.application.writeContext(), rows, errorPolicy),
    (batch) => keepsBatch(batch, { errorPolicy, dryRun: false }),
  );
const outcomes = async (
  rows: readonly UnitRow[],
  errorPolicy?: ErrorPolicy,
): Promise<(string | string[])[]> => {
  const { results } = await open(rows, errorPolicy);
  return results.map(({ status, errors }) =>
    errors.length === 0 ? status : errors.map(({ code }) => code),
  );
};

describe('opening units', () => {
  it('below a refused row is refused too: no unit loses the units above it', async () => {
    const rows = [
      row('below', { parent: 'middle' }),
      row('middle', { parent: 'top' }),
      row('top', { kind: 'DISTRICT', officialCodes: [{ ...code70, from: '2010-01-01' }] }),
      row('beside'),
    ];
    expect(await outcomes(rows, 'REJECT_FAILED')).toEqual([
      ['UNKNOWN_UNIT'],
      ['UNKNOWN_UNIT'],
      ['OFFICIAL_CODE_TAKEN'],
      'CREATED',
    ]);
    const places = await world.application.database.run(withoutPlace);
    expect(places.map(({ code }) => code)).toEqual(['land']);
  });

  it('below a circle of rows is refused too', async () => {
    const rows = [
      row('left', { parent: 'right' }),
      row('right', { parent: 'left' }),
      row('under_circle', { parent: 'left' }),
    ];
    expect(await outcomes(rows, 'REJECT_FAILED')).toEqual([
      ['PLACEMENT_CYCLE'],
      ['PLACEMENT_CYCLE'],
      ['UNKNOWN_UNIT'],
    ]);
  });

  it('gives an official code to one unit a day, also inside a request', async () => {
    const code = { scheme: 'state', code: '99', from: '2001-01-01' };
    const rows = [
      row('first', { officialCodes: [{ ...code, to: '2010-01-01' }] }),
      row('second', { officialCodes: [{ ...code, from: '2009-12-31' }] }),
      row('third', { officialCodes: [{ ...code, from: '2010-01-01' }] }),
      row('fourth', { officialCodes: [code, code] }),
    ];
    expect(await outcomes(rows)).toEqual([
      'REJECTED',
      ['OFFICIAL_CODE_TAKEN'],
      ['OFFICIAL_CODE_TAKEN'],
      ['OFFICIAL_CODE_TAKEN', 'OFFICIAL_CODE_TAKEN'],
    ]);
  });

  it('again with the same official codes is unchanged; with another one it is refused, not swallowed', async () => {
    expect(await outcomes([zone({})])).toEqual(['UNCHANGED']);
    expect(await outcomes([zone({ officialCodes: [code70] })])).toEqual(['UNCHANGED']);
    const later = { ...code70, to: '2026-01-01' };
    expect(await outcomes([zone({ officialCodes: [later] })])).toEqual([['UNIT_EXISTS']]);
    const other = { ...code70, code: '71' };
    expect(await outcomes([zone({ officialCodes: [other] })])).toEqual([['UNIT_EXISTS']]);
  });

  it('again as something else tells what is there, in the words of the API and in both languages', async () => {
    const { results } = await open([
      zone({ zoneKind: 'ECONOMIC', parent: 'vn', officialCodes: [{ ...code70, code: '72' }] }),
    ]);
    expect(results[0]?.errors).toMatchObject([
      { path: ['units', 0, 'zoneKind'], expected: 'INDUSTRIAL', actual: 'ECONOMIC' },
      { path: ['units', 0, 'parent'], expected: 'province', actual: 'vn' },
      { path: ['units', 0, 'officialCodes', 0], actual: 'state 72 [2000-01-01, 2025-07-01)' },
    ]);
    const [kind] = results[0]?.errors ?? [];
    expect(kind?.messageEn).toMatch(/exists with "INDUSTRIAL" here; .* make it "ECONOMIC"/);
    expect(kind?.messageVi).toMatch(/mục này là "INDUSTRIAL"; không thể mở lại thành "ECONOMIC"/);
  });

  it('by several writers at once opens it once', async () => {
    const writers = await Promise.all([1, 2, 3, 4].map(() => outcomes([row('wanted')])));
    expect(writers.flat().toSorted()).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  });
});
