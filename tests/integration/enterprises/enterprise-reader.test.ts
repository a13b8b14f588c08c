import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeScope } from '../../../src/access/scope.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import {
  readEnterprise,
  readEnterprises,
  readEnterprisesById,
  type EnterpriseQuestion,
} from '../../../src/enterprises/enterprise-reader.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { day, RegisterWorld, taxCode } from './register-world.js';

describe('reading enterprises', () => {
  let world: RegisterWorld;
  const asOf = day('2026-01-15');
  const codes = [1, 2, 3, 4, 5].map(taxCode).sort();
  const [a, b, c, d, e] = codes as [string, string, string, string, string];
  const first = (limit: number, after?: string) => ({ limit, after, backward: false });

  beforeAll(async () => {
    world = await RegisterWorld.open();
    const open = (code: string, name: string, unit: string, more = {}) => ({
      taxCode: code,
      name,
      unit,
      openedOn: '2020-01-01',
      ...more,
    });
    const opened = await world.write(registerEnterprises, [
      open(a, 'Công ty Bình Phước', 'x', { ownership: 'FOREIGN' }),
      open(b, 'Công ty 100% vốn', 'x', { ownership: 'DOMESTIC' }),
      open(c, 'Dệt may Đồng Xoài', 'z'),
      open(d, 'Cơ khí_1', 's', { ownership: 'FOREIGN' }),
      open(e, 'Sắp mở', 's', { openedOn: '2027-01-01' }),
    ]);
    expect(opened.created).toBe(5);
    await world.write(moveEnterprises, [{ taxCode: b, to: 's', on: '2024-01-01' }]);
    await world.write(closeEnterprises, [{ taxCode: a, on: '2023-01-01' }]);
  });
  afterAll(() => world.close());

  const read = async (question: Partial<EnterpriseQuestion>, units: (string | null)[] = [null]) => {
    const under = await Promise.all(
      units.map((code) => (code === null ? Promise.resolve(null) : world.unitId(code))),
    );
    return readEnterprises(world.scope, world.database, {
      filter: {},
      page: first(100),
      asOf,
      under,
      ...question,
    });
  };
  const found = async (filter: EnterpriseQuestion['filter'], unit: string | null = null) =>
    (await read({ filter }, [unit]))[0]!.items.map((enterprise) => enterprise.taxCode);
  const member = (dimension: string, code: string): number =>
    world.application.catalogue.current().member(dimension, code)!.id;

  it('gives one enterprise as it stands, closed ones as on their last day', async () => {
    const one = await readEnterprise(world.scope, world.database, a, asOf);
    expect(one).toMatchObject({
      taxCode: a,
      openedOn: '2020-01-01',
      closedOn: '2023-01-01',
      unitId: await world.unitId('x'),
      ownershipId: member('ownership', 'FOREIGN'),
      zoneKindId: 4004,
      eligibleForTradeUnion: null,
    });
    expect(await readEnterprise(world.scope, world.database, '123', asOf)).toBeUndefined();
    expect(await readEnterprise(world.scope, world.database, taxCode(9), asOf)).toBeUndefined();
  });

  it('finds enterprises below many units in one statement', async () => {
    let statements = 0;
    const units = await Promise.all(
      ['vn', 'north', 'south', 'y'].map((code) => world.unitId(code)),
    );
    world.database.onStatement = () => (statements += 1);
    const pages = await read({ under: units, page: first(2) });
    world.database.onStatement = undefined;
    expect(statements).toBe(1);
    const shown = pages.map(({ items, totalCount, hasMore }) => [
      items.map((enterprise) => enterprise.taxCode),
      totalCount,
      hasMore,
    ]);
    expect(shown).toEqual([
      [[a, b], 5, true],
      [[a, c], 2, false],
      [[b, d], 3, true],
      [[], 0, false],
    ]);
  });

  it('looks where they stood on another day', async () => {
    const [north] = await read({ asOf: day('2023-06-01') }, ['north']);
    expect(north!.items.map((enterprise) => enterprise.taxCode)).toEqual([a, b, c]);
  });

  it('turns pages forward and backward', async () => {
    const page = async (asked: EnterpriseQuestion['page']) => {
      const [listing] = await read({ page: asked });
      return [listing!.items.map((enterprise) => enterprise.taxCode), listing!.hasMore];
    };
    expect(await page(first(2))).toEqual([[a, b], true]);
    expect(await page(first(2, b))).toEqual([[c, d], true]);
    expect(await page(first(2, d))).toEqual([[e], false]);
    expect(await page({ limit: 2, backward: true })).toEqual([[d, e], true]);
    expect(await page({ limit: 2, backward: true, before: c })).toEqual([[a, b], false]);
    const [past] = await read({ page: first(2, '99') });
    expect(past).toEqual({ items: [], totalCount: 5, hasMore: false });
  });

  it('filters', async () => {
    expect(await found({ ownership: [member('ownership', 'FOREIGN')] })).toEqual([a, d]);
    expect(await found({ ownership: [1000] })).toEqual([c, e]);
    expect(await found({ zoneKind: [4002] })).toEqual([c]);
    expect(await found({ openOn: asOf })).toEqual([b, c, d]);
    expect(await found({ openOn: asOf }, 'south')).toEqual([b, d]);
    expect(await found({ search: 'binh  phuoc' })).toEqual([a]);
    expect(await found({ search: 'ĐỒNG' })).toEqual([c]);
    expect(await found({ search: '%' })).toEqual([b]);
    expect(await found({ search: 'i_1' })).toEqual([d]);
    expect(await found({ search: c.slice(2) })).toEqual([c]);
    expect(await found({ search: String.raw`\ ` })).toEqual([]);
  });

  it('shows nothing outside of the scope', async () => {
    const south = makeScope([await world.unitId('south')]);
    const one = (code: string) => readEnterprise(south, world.database, code, asOf);
    expect(await one(a)).toBeUndefined();
    expect((await one(b))?.taxCode).toBe(b);
    const under = [null, await world.unitId('vn'), await world.unitId('north')];
    const pages = await readEnterprises(south, world.database, {
      under,
      filter: {},
      page: first(10),
      asOf,
    });
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([3, 3, 0]);
    const id = (await readEnterprise(world.scope, world.database, a, asOf))!.id;
    expect((await readEnterprisesById(south, world.database, [id], asOf)).size).toBe(0);
  });
});
