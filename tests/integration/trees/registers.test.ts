import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { makeScope } from '../../../src/access/scope.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { readEnterprise, readEnterprises } from '../../../src/enterprises/enterprise-reader.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import type { BatchOptions, BatchResult } from '../../../src/kernel/batch.js';
import { today } from '../../../src/kernel/clock.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import {
  readOrganization,
  readOrganizations,
} from '../../../src/organizations/organization-reader.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import type { SubmitContext } from '../../../src/submissions/submit-reports.js';
import { findUnitsByCode, unitCodesOf } from '../../../src/units/unit-lookup.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import { faults, openProvinces, settle } from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

const [e1 = '', e2 = '', e3 = '', e4 = '', e5 = '', e6 = ''] = [1, 2, 3, 4, 5, 6].map(taxCodeOf);
const { scope } = systemPrincipal;
let world: TreeWorld;

/**
 * vn > p > d > { a, b }; vn > q > c. On 2025-07-01 a was split into y1 (p, took e1) and y2 (q, main), b was merged into c, and d
 * was abolished. e1 to e3 were at a, e4 at b, e5 at c; ob is an organization of b, o1 one of e1, od one of d.
 */
beforeAll(async () => {
  world = await openProvinces();
  await settle(world, 'a', 1, 3);
  await settle(world, 'b', 4, 1);
  await settle(world, 'c', 5, 1);
  const union = { kind: 'TRADE_UNION', name: 'Công đoàn', foundedOn: '2024-02-01' };
  await world.write(registerOrganizations, [
    { ...union, code: 'ob', unit: 'b' },
    { ...union, code: 'od', unit: 'd' },
    { ...union, code: 'o1', enterprise: e1 },
  ]);
  await world.carryOut({
    effectiveOn: '2025-07-01',
    open: [unitRow('y1', 'COMMUNE', 'p'), unitRow('y2', 'COMMUNE', 'q')],
    split: [
      {
        unit: 'a',
        into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
        enterprises: [{ taxCode: e1, unit: 'y1' }],
      },
    ],
    merge: [{ predecessors: [{ unit: 'b' }], into: 'c' }],
    close: [{ unit: 'd' }],
  });
});
afterAll(() => world.close());

const asOf = (day?: string): IsoDate => (day ?? today(world.application.clock)) as IsoDate;

async function codeOf(unit: number | undefined): Promise<string | undefined> {
  const codes = await unitCodesOf(world.application.database, unit === undefined ? [] : [unit]);
  return codes.get(unit ?? 0);
}

async function unitOf(taxCode: string, day?: string): Promise<string | undefined> {
  const { database } = world.application;
  return codeOf((await readEnterprise(scope, database, taxCode, asOf(day)))?.unitId);
}

async function homeOf(code: string, day?: string): Promise<string | undefined> {
  const { database } = world.application;
  return codeOf((await readOrganization(scope, database, code, asOf(day)))?.unitId);
}

/** What became of one row, told without keeping it: its status, or code, path and suggestion of each finding. */
async function fate<R>(
  useCase: (
    tx: WriteTransaction,
    context: SubmitContext,
    rows: readonly R[],
    options: BatchOptions,
  ) => Promise<BatchResult>,
  row: R,
): Promise<string> {
  const { application } = world;
  const { results } = await application.database.write(
    { principal: 'test', action: 'try' },
    (tx) =>
      useCase(tx, application.writeContext(), [row], { errorPolicy: 'REJECT_ALL', dryRun: true }),
    () => false,
  );
  const [{ status, errors }] = results as [BatchResult['results'][number]];
  const told = errors.map(({ code, path, suggestion }) =>
    [code, path.at(-1), suggestion].filter((part) => part !== undefined).join(' '),
  );
  return told.length === 0 ? status : told.join('; ');
}

describe('the unit that a register shows', () => {
  it.each([
    ['a part at its successor', e1, undefined, 'y1'],
    ['what nobody assigned at the main successor', e2, undefined, 'y2'],
    ['what was merged at the successor', e4, undefined, 'c'],
    ['what stayed where it was', e5, undefined, 'c'],
    ['a part before the split', e1, '2025-06-30', 'a'],
    ['what was merged, before', e4, '2025-06-30', 'b'],
  ])('%s', async (_title, taxCode, day, unit) => {
    expect(await unitOf(taxCode, day)).toBe(unit);
  });

  it('of organizations is that of their units and enterprises', async () => {
    expect(await homeOf('ob')).toBe('c');
    expect(await homeOf('ob', '2025-06-30')).toBe('b');
    expect(await homeOf('o1')).toBe('y1');
    expect(await homeOf('o1', '2025-06-30')).toBe('a');
    // Abolished without a successor: its former parent.
    expect(await homeOf('od')).toBe('p');
  });

  it.each<[string, string[], string[]]>([
    ['y1', [e1], ['o1']],
    ['y2', [e2, e3], []],
    ['c', [e4, e5], ['ob']],
    ['p', [e1], ['o1', 'od']],
    ['q', [e2, e3, e4, e5], ['ob']],
    ['b', [e4], ['ob']],
    ['a', [e2, e3], []],
  ])('lists what is below %s today', async (code, taxCodes, organizations) => {
    const { database } = world.application;
    const { id } = (await findUnitsByCode(database, [code])).get(code)!;
    const question = {
      under: [id],
      filter: {},
      page: { limit: 10, backward: false },
      asOf: asOf(),
    };
    const [enterprises] = await readEnterprises(scope, database, question);
    expect(enterprises?.items.map(({ taxCode }) => taxCode)).toEqual([...taxCodes].sort());
    for (const { taxCode, unitId } of enterprises?.items ?? []) {
      expect(await codeOf(unitId)).toBe(await unitOf(taxCode));
    }
    const [found] = await readOrganizations(scope, database, question);
    expect(found?.items.map((each) => each.code)).toEqual(organizations);
    for (const each of found?.items ?? []) {
      expect(await codeOf(each.unitId)).toBe(await homeOf(each.code));
    }
  });
});

describe('register writes after a reorganization', () => {
  const known = (taxCode: string, unit: string) => ({
    taxCode,
    name: `Công ty ${taxCode}`,
    unit,
    openedOn: '2024-01-01',
  });

  it.each([
    ['a part, by the unit that it was registered in', e1, 'a', 'UNCHANGED'],
    ['a part, by the unit where it stands now', e1, 'y1', 'UNCHANGED'],
    ['a part, by the unit where the others went', e1, 'y2', 'UNIT_DIFFERS unit'],
    ['what followed the main successor', e2, 'y2', 'UNCHANGED'],
    ['what followed the main successor, by the other one', e2, 'y1', 'UNIT_DIFFERS unit'],
    ['what was merged, by the old unit', e4, 'b', 'UNCHANGED'],
    ['what was merged, by the new unit', e4, 'c', 'UNCHANGED'],
    ['what was always there, by the merged unit', e5, 'b', 'UNIT_DIFFERS unit'],
  ])('registers again %s', async (_title, taxCode, unit, expected) => {
    expect(await fate(registerEnterprises, known(taxCode, unit))).toBe(expected);
  });

  it.each([
    ['at a unit that was split', 'a', '2025-07-01', 'UNIT_NOT_OPEN openedOn y2'],
    ['at a unit that was merged', 'b', '2025-08-01', 'UNIT_NOT_OPEN openedOn c'],
    ['at a unit that was abolished', 'd', '2025-08-01', 'UNIT_NOT_OPEN openedOn p'],
    ['before its unit was split off', 'y1', '2025-06-30', 'UNIT_NOT_OPEN openedOn a'],
    ['late, on a day when the unit was open', 'a', '2025-06-30', 'CREATED'],
    ['at a successor', 'y1', '2025-07-01', 'CREATED'],
  ])('opens %s', async (_title, unit, openedOn, expected) => {
    const row = { ...known(e6, unit), openedOn };
    expect(await fate(registerEnterprises, row)).toBe(expected);
  });

  it.each([
    ['a part to where it stands', e1, 'y1', '2025-09-01', 'UNCHANGED'],
    ['a part to where it stood', e1, 'a', '2025-06-01', 'UNCHANGED'],
    ['a part to its successor before the split', e1, 'y1', '2025-06-30', 'UNIT_NOT_OPEN on a'],
    ['what was merged to where it stands', e4, 'c', '2025-07-01', 'UNCHANGED'],
    ['what was merged, before that', e4, 'c', '2025-06-30', 'UPDATED'],
    ['a part to another unit', e1, 'c', '2025-09-01', 'UPDATED'],
    ['a part to the other part', e1, 'y2', '2025-09-01', 'UPDATED'],
    ['to a unit that was split', e4, 'a', '2025-09-01', 'UNIT_NOT_OPEN on y2'],
  ])('moves %s', async (_title, taxCode, to, on, expected) => {
    expect(await fate(moveEnterprises, { taxCode, to, on })).toBe(expected);
  });

  it.each([
    ['again, by the unit of the founding', 'ob', 'b', '2024-02-01', 'UNCHANGED'],
    ['again, by the successor', 'ob', 'c', '2024-02-01', 'UNCHANGED'],
    ['again, by another unit', 'ob', 'q', '2024-02-01', 'ORGANIZATION_DIFFERS unit'],
    ['at a closed unit', 'new', 'b', '2025-07-01', 'UNIT_NOT_OPEN foundedOn c'],
    ['at a unit that was open then', 'new', 'b', '2025-06-30', 'CREATED'],
  ])('founds %s', async (_title, code, unit, foundedOn, expected) => {
    const row = { code, kind: 'TRADE_UNION', name: 'Công đoàn', unit, foundedOn };
    expect(await fate(registerOrganizations, row)).toBe(expected);
  });

  it('corrects an opening to a day on which the unit of then was open, and no further', async () => {
    expect(await fate(registerEnterprises, { taxCode: e1, openedOn: '2025-08-01' })).toBe(
      'UPDATED',
    );
    expect(await fate(registerEnterprises, { taxCode: e1, openedOn: '1999-12-31' })).toBe(
      'UNIT_NOT_OPEN openedOn',
    );
  });

  it('suggests no unit that the writer may not see', async () => {
    const { application } = world;
    const { database } = application;
    const units = await findUnitsByCode(database, ['b', 'p']);
    const context = {
      ...application.writeContext(),
      scope: makeScope([units.get('b')!.id]),
    };
    const { results } = await database.write(
      { principal: 'test', action: 'try' },
      (tx) =>
        registerEnterprises(tx, context, [{ ...known(e6, 'b'), openedOn: '2025-08-01' }], {
          errorPolicy: 'REJECT_ALL',
          dryRun: true,
        }),
      () => false,
    );
    expect(results[0]?.errors).toMatchObject([{ code: 'UNIT_NOT_OPEN' }]);
    expect(results[0]?.errors[0]?.suggestion).toBeUndefined();
  });

  it('counts relocations, closings and foundings of what stands at a part', async () => {
    await world.write(moveEnterprises, [{ taxCode: e1, to: 'c', on: '2025-10-01' }]);
    await world.write(moveEnterprises, [{ taxCode: e4, to: 'y1', on: '2025-10-01' }]);
    await world.write(closeEnterprises, [{ taxCode: e2, on: '2025-08-01' }]);
    await world.write(registerOrganizations, [
      {
        code: 'o2',
        kind: 'TRADE_UNION',
        name: 'Công đoàn',
        enterprise: e4,
        foundedOn: '2025-08-01',
        covers: [{ enterprise: e1, from: '2025-11-01' }],
      },
    ]);
    await world.write(registerOrganizations, [{ code: 'ob', name: 'Công đoàn cơ sở', unit: 'c' }]);
    expect(await unitOf(e1)).toBe('c');
    expect(await unitOf(e4)).toBe('y1');
    expect(await homeOf('o2')).toBe('y1');
    expect(await world.figure('y1', 'enterprises', '2025-09')).toBe(1);
    expect(await world.figure('y1', 'enterprises', '2025-10')).toBe(1);
    expect(await world.figure('y2', 'enterprises', '2025-08')).toBe(1);
    expect(await world.figure('c', 'enterprises', '2025-09')).toBe(2);
    expect(await world.figure('c', 'enterprises', '2025-10')).toBe(2);
    expect(await world.figure('c', 'enterprises', '2024-12')).toBe(2);
    expect(await world.figure('y1', 'enterprises', '2024-12')).toBe(1);
    expect(await world.figure('vn', 'enterprises', '2025-10')).toBe(4);
    expect(await world.figure('y1', 'enterprises_with_trade_union', '2025-11')).toBe(1);
    expect(await world.figure('c', 'enterprises_with_trade_union', '2025-11')).toBe(1);
    expect(await world.figure('c', 'organizations', '2025-11')).toBe(2);
    expect(await world.figure('p', 'organizations', '2025-06', { basis: 'AT_PERIOD' })).toBe(3);
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await faults(world)).toEqual([]);
  });
});
