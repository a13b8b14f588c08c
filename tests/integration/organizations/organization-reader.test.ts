import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeScope } from '../../../src/access/scope.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { readEnterprise } from '../../../src/enterprises/enterprise-reader.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import {
  readOrganization,
  readOrganizations,
  readOrganizationsById,
  readOrganizationsOfEnterprises,
  type OrganizationQuestion,
} from '../../../src/organizations/organization-reader.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import { day, RegisterWorld, taxCode } from '../enterprises/register-world.js';

describe('reading organizations', () => {
  let world: RegisterWorld;
  const asOf = day('2026-01-15');
  const [moved, closed] = [taxCode(1), taxCode(2)];
  const page = { limit: 100, backward: false };

  beforeAll(async () => {
    world = await RegisterWorld.open();
    const open = (code: string) => ({
      taxCode: code,
      name: 'E',
      unit: 'x',
      openedOn: '2020-01-01',
    });
    await world.write(registerEnterprises, [open(moved), open(closed)]);
    await world.write(moveEnterprises, [{ taxCode: moved, to: 's', on: '2024-01-01' }]);
    const found = (code: string, kind: string, more: object) => ({
      code,
      kind,
      name: `Tổ chức ${code}`,
      foundedOn: '2021-01-01',
      ...more,
    });
    const { created } = await world.write(registerOrganizations, [
      found('a', 'TRADE_UNION', { enterprise: moved }),
      found('b', 'TRADE_UNION', { enterprise: closed }),
      found('c', 'PARTY', { unit: 'y', covers: [{ enterprise: moved, to: '2022-01-01' }] }),
      found('d', 'PARTY', { unit: 'south', partyForm: 'GRASSROOTS_COMMITTEE' }),
    ]);
    expect(created).toBe(4);
    await world.write(closeEnterprises, [{ taxCode: closed, on: '2023-01-01' }]);
  });
  afterAll(() => world.close());

  const codesBelow = async (units: string[], more: Partial<OrganizationQuestion> = {}) => {
    const under = await Promise.all(units.map((code) => world.unitId(code)));
    const question = { under, filter: {}, page, asOf, ...more };
    const pages = await readOrganizations(world.scope, world.database, question);
    return pages.map(({ items }) => items.map(({ code }) => code).join(''));
  };

  it('gives one organization with its own end and that of its enterprise', async () => {
    const one = await readOrganization(world.scope, world.database, 'b', asOf);
    expect(one).toMatchObject({
      code: 'b',
      kindId: 5003,
      partyFormId: 6001,
      dissolvedOn: null,
      endedOn: '2023-01-01',
      unitId: await world.unitId('x'),
    });
    expect(await readOrganization(world.scope, world.database, 'z', asOf)).toBeUndefined();
  });

  it('finds those of units and of enterprises that stand below, in one statement', async () => {
    expect(await codesBelow(['vn', 'north', 'south', 'x', 's', 'z'])).toEqual([
      'abcd',
      'bc',
      'ad',
      'b',
      'a',
      '',
    ]);
    expect(await codesBelow(['north', 'south'], { asOf: day('2023-06-01') })).toEqual(['abc', 'd']);
  });

  it('filters and turns pages', async () => {
    expect(await codesBelow(['vn'], { filter: { kinds: [5002] } })).toEqual(['cd']);
    expect(await codesBelow(['vn'], { filter: { existingOn: asOf } })).toEqual(['acd']);
    expect(await codesBelow(['vn'], { filter: { search: 'to CHUC d' } })).toEqual(['d']);
    const next = { limit: 2, backward: false, after: 'a' };
    const [listing] = await readOrganizations(world.scope, world.database, {
      under: [null],
      filter: {},
      page: next,
      asOf,
    });
    expect(listing).toMatchObject({ totalCount: 4, hasMore: true });
    expect(await codesBelow(['vn'], { page: next })).toEqual(['bc']);
    expect(await codesBelow(['vn'], { page: { limit: 2, backward: true } })).toEqual(['cd']);
  });

  it('finds what covers enterprises, ever or on a day', async () => {
    const { id } = (await readEnterprise(world.scope, world.database, moved, asOf))!;
    const covering = async (filter: OrganizationQuestion['filter']) => {
      const found = await readOrganizationsOfEnterprises(
        world.scope,
        world.database,
        [id],
        filter,
        asOf,
      );
      return found.get(id)?.map(({ code }) => code);
    };
    expect(await covering({})).toEqual(['a', 'c']);
    expect(await covering({ existingOn: asOf })).toEqual(['a']);
    expect(await covering({ existingOn: day('2021-06-01'), kinds: [5002] })).toEqual(['c']);
  });

  it('shows nothing outside of the scope', async () => {
    const c = (await readOrganization(world.scope, world.database, 'c', asOf))!;
    const south = makeScope([await world.unitId('south')]);
    expect((await readOrganizationsById(south, world.database, [c.id], asOf)).size).toBe(0);
    expect(await readOrganization(south, world.database, 'a', asOf)).toBeDefined();
  });
});
