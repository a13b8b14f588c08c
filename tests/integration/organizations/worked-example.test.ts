import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import { RegisterWorld, taxCode } from '../enterprises/register-world.js';

/** The line of E in the worked example of semantics.md, without the split. */
describe('an enterprise that opens, founds a union, is reclassified and closes', () => {
  const e = taxCode(1);
  let world: RegisterWorld;

  const opening = [
    { taxCode: e, name: 'E', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
  ];
  const founding = [
    {
      code: 'u/1',
      kind: 'TRADE_UNION',
      name: 'Công đoàn E',
      enterprise: e,
      foundedOn: '2025-03-20',
    },
  ];
  const foreign = [{ taxCode: e, classifiedFrom: '2025-05-05', ownership: 'FOREIGN' }];
  const closing = [{ taxCode: e, on: '2025-11-15' }];

  beforeAll(async () => {
    world = await RegisterWorld.open();
    await world.write(registerEnterprises, opening);
    await world.write(registerOrganizations, founding);
    await world.write(registerEnterprises, foreign);
    await world.write(closeEnterprises, closing);
  });
  afterAll(() => world.close());

  const monthEnds = {
    jan: '2025-01-31',
    feb: '2025-02-28',
    mar: '2025-03-31',
    apr: '2025-04-30',
    may: '2025-05-31',
    oct: '2025-10-31',
    nov: '2025-11-30',
  };
  const line = (measure: string, unit?: string, member?: string): Promise<number[]> =>
    Promise.all(
      Object.values(monthEnds).map((day) => world.stock(measure, day, unit, member ?? null)),
    );

  it.each([
    ['enterprises', 'vn', undefined, [0, 1, 1, 1, 1, 1, 0]],
    ['enterprises', 'x', undefined, [0, 1, 1, 1, 1, 1, 0]],
    ['enterprises', 'y', undefined, [0, 0, 0, 0, 0, 0, 0]],
    ['enterprises', 'vn', 'DOMESTIC', [0, 1, 1, 1, 0, 0, 0]],
    ['enterprises', 'vn', 'FOREIGN', [0, 0, 0, 0, 1, 1, 0]],
    ['enterprises_with_trade_union', 'vn', undefined, [0, 0, 1, 1, 1, 1, 0]],
    ['enterprises_with_trade_union', 'vn', 'DOMESTIC', [0, 0, 1, 1, 0, 0, 0]],
    ['enterprises_with_trade_union', 'vn', 'FOREIGN', [0, 0, 0, 0, 1, 1, 0]],
    ['enterprises_eligible_for_trade_union', 'vn', undefined, [0, 0, 1, 1, 1, 1, 0]],
    ['enterprises_with_party_organization', 'vn', undefined, [0, 0, 0, 0, 0, 0, 0]],
    ['organizations', 'vn', undefined, [0, 0, 1, 1, 1, 1, 0]],
    ['organizations_founded', 'vn', undefined, [0, 0, 1, 1, 1, 1, 1]],
    ['organizations_dissolved', 'vn', undefined, [0, 0, 0, 0, 0, 0, 1]],
  ])('%s of %s, slice %s', async (measure, unit, member, expected) => {
    expect(await line(measure, unit, member)).toEqual(expected);
  });

  it('gives the same facts when the views are asked', async () => {
    expect(await world.facts('enterprise_fact')).toEqual([
      'enterprises 2025-02-10 x DOMESTIC 1',
      'enterprises 2025-05-05 x DOMESTIC -1',
      'enterprises 2025-05-05 x FOREIGN 1',
      'enterprises 2025-11-15 x FOREIGN -1',
    ]);
    expect(await world.facts('organization_fact')).toEqual([
      'organizations 2025-03-20 x DOMESTIC,TRADE_UNION 1',
      'organizations 2025-05-05 x DOMESTIC,TRADE_UNION -1',
      'organizations 2025-05-05 x FOREIGN,TRADE_UNION 1',
      'organizations 2025-11-15 x FOREIGN,TRADE_UNION -1',
      'organizations_dissolved 2025-11-15 x FOREIGN,TRADE_UNION 1',
      'organizations_founded 2025-03-20 x DOMESTIC,TRADE_UNION 1',
    ]);
  });

  it('changes nothing when every row is sent again, in any order', async () => {
    const deltas = await world.count('cube_delta');
    const revisions = await world.count('revision');
    const again = [
      await world.write(closeEnterprises, closing),
      await world.write(registerEnterprises, foreign),
      await world.write(registerOrganizations, founding),
      await world.write(registerEnterprises, opening),
    ];
    expect(again.map(({ unchanged }) => unchanged)).toEqual([1, 1, 1, 1]);
    expect(await world.count('cube_delta')).toBe(deltas);
    expect(await world.count('revision')).toBe(revisions);
  });

  it('leaves the cube equal to the records', async () => {
    expect(await world.verify()).toEqual([]);
  });
});
