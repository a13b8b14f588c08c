import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import { taxCode } from '../enterprises/register-world.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

/** The worked example of semantics.md: E opens under X, X is split into Y1 and Y2, E closes. */
describe('an enterprise whose unit is split', () => {
  const e = taxCode(1);
  let world: TreeWorld;

  beforeAll(async () => {
    world = await TreeWorld.open();
    const open = [
      unitRow('vn', 'COUNTRY'),
      unitRow('p', 'PROVINCE', 'vn'),
      unitRow('x', 'COMMUNE', 'p'),
    ];
    await world.carryOut({ effectiveOn: '2000-01-01', open });
    await world.write(registerEnterprises, [
      { taxCode: e, name: 'E', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
    ]);
    await world.write(registerOrganizations, [
      {
        code: 'u1',
        kind: 'TRADE_UNION',
        name: 'Công đoàn',
        enterprise: e,
        foundedOn: '2025-03-20',
      },
    ]);
    await world.write(registerEnterprises, [
      { taxCode: e, classifiedFrom: '2025-05-05', ownership: 'FOREIGN' },
    ]);
    await world.fold();
    await world.carryOut({
      effectiveOn: '2025-07-01',
      open: [unitRow('y1', 'COMMUNE', 'p'), unitRow('y2', 'COMMUNE', 'p')],
      split: [
        {
          unit: 'x',
          into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
          enterprises: [{ taxCode: e, unit: 'y1' }],
        },
      ],
    });
    await world.write(closeEnterprises, [{ taxCode: e, on: '2025-11-15' }]);
  });
  afterAll(() => world.close());

  const months = ['2025-01', '2025-02', '2025-06', '2025-07', '2025-10', '2025-11'];
  const line = (unit: string, tree: TreeChoice, metric = 'enterprises') =>
    Promise.all(months.map((month) => world.figure(unit, metric, month, tree)));
  const current: TreeChoice = { basis: 'CURRENT' };
  const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
  const asOf = (day: string): TreeChoice => ({ basis: 'AS_OF', asOf: day as IsoDate });

  it.each([
    ['CURRENT', 'y1', current, [0, 1, 1, 1, 1, 0]],
    ['CURRENT', 'y2', current, [0, 0, 0, 0, 0, 0]],
    ['CURRENT', 'x', current, [0, 0, 0, 0, 0, 0]],
    ['CURRENT', 'p', current, [0, 1, 1, 1, 1, 0]],
    ['CURRENT', 'vn', current, [0, 1, 1, 1, 1, 0]],
    ['AT_PERIOD', 'x', atPeriod, [0, 1, 1, 0, 0, 0]],
    ['AT_PERIOD', 'y1', atPeriod, [0, 0, 0, 1, 1, 0]],
    ['AT_PERIOD', 'y2', atPeriod, [0, 0, 0, 0, 0, 0]],
    ['AT_PERIOD', 'p', atPeriod, [0, 1, 1, 1, 1, 0]],
    ['AT_PERIOD', 'vn', atPeriod, [0, 1, 1, 1, 1, 0]],
    ['AS_OF 2025-06-30', 'x', asOf('2025-06-30'), [0, 1, 1, 1, 1, 0]],
    ['AS_OF 2025-06-30', 'y1', asOf('2025-06-30'), [0, 0, 0, 0, 0, 0]],
    ['AS_OF 2025-06-30', 'vn', asOf('2025-06-30'), [0, 1, 1, 1, 1, 0]],
    ['AS_OF today', 'y1', asOf('2026-11-21'), [0, 1, 1, 1, 1, 0]],
    ['AS_OF 1990', 'vn', asOf('1990-01-01'), [0, 1, 1, 1, 1, 0]],
  ])('%s: enterprises of %s, folded or not', async (_name, unit, tree, expected) => {
    expect(await line(unit, tree)).toEqual(expected);
    await world.fold();
    expect(await line(unit, tree)).toEqual(expected);
  });

  it.each([
    ['vn', asOf('2025-06-30')],
    ['x', asOf('2025-06-30')],
    ['y1', current],
  ])('coverage of all at %s', async (unit, tree) => {
    expect(await line(unit, tree, 'trade_union_coverage_of_all')).toEqual([
      'ZERO_DENOMINATOR',
      0,
      100,
      100,
      100,
      'ZERO_DENOMINATOR',
    ]);
  });

  it('keeps what the records say', async () => {
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });
});
