import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import { taxCode } from '../enterprises/register-world.js';
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
  const line = (unit: string) =>
    Promise.all(months.map((month) => world.figure(unit, 'enterprises', month)));

  it.each([
    ['y1', [0, 1, 1, 1, 1, 0]],
    ['y2', [0, 0, 0, 0, 0, 0]],
    ['x', [0, 0, 0, 0, 0, 0]],
    ['p', [0, 1, 1, 1, 1, 0]],
    ['vn', [0, 1, 1, 1, 1, 0]],
  ])('CURRENT: enterprises of %s, folded or not', async (unit, expected) => {
    expect(await line(unit)).toEqual(expected);
    await world.fold();
    expect(await line(unit)).toEqual(expected);
  });

  it('keeps what the records say', async () => {
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });
});
