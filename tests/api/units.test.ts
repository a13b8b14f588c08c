import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { UnitDocument, UnitsDocument } from '../support/operations.js';
import { fillSmallWorld } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

const codes = (list: readonly { readonly code: string }[] | null | undefined) =>
  list?.map(({ code }) => code);

describe('unit', () => {
  it('is found by its code, with what is around it', async () => {
    const { unit } = await api.ask(UnitDocument, { code: 'zones' });
    expect(unit).toMatchObject({
      code: 'zones',
      name: 'Ban Quản lý khu kinh tế',
      nameEn: 'zones',
      kind: 'BLOC',
      zoneKind: null,
      openedOn: '1997-01-01',
      closedOn: null,
    });
    expect(unit?.parent?.code).toBe('binh_phuoc');
    expect(codes(unit?.ancestors)).toEqual(['vn', 'binh_phuoc']);
    expect(codes(unit?.children)).toEqual(['zone_a', 'zone_b', 'zone_c']);
  });

  it('is found by an official code of a day', async () => {
    const before = await api.ask(UnitDocument, {
      official: { scheme: 'state', code: '70', on: '2025-06-30' },
    });
    const after = await api.ask(UnitDocument, {
      official: { scheme: 'state', code: '70', on: '2025-07-01' },
    });
    expect([before.unit?.code, after.unit?.code]).toEqual(['binh_phuoc', 'dong_nai']);
    expect(before.unit?.officialCodes).toEqual([
      { scheme: 'state', code: '70', from: '1997-01-01', to: '2025-07-01' },
    ]);
  });

  it('names both units that an official code meant when no day is told', async () => {
    const answer = await api.send('{ unit(official: { scheme: "state", code: "70" }) { code } }');
    const [finding] = answer.errors[0]?.extensions.findings ?? [];
    expect(finding?.code).toBe('OFFICIAL_CODE_AMBIGUOUS');
    expect(finding?.messageEn).toMatch(/binh_phuoc.*dong_nai/);
  });

  it('is null when there is none', async () => {
    expect(await api.ask(UnitDocument, { code: 'nowhere' })).toEqual({ unit: null });
  });

  it('tells each alias and fragment its own children', async () => {
    const answer = await api.send(
      `query ($kind: UnitKind!) {
        unit(code: "binh_phuoc") { ...Below  x: children(kind: $kind) { code up: parent { code } }  y: children { code children(kind: ZONE) { code } } }
      }
      fragment Below on Unit { z: children(asOf: "1990-01-01") { code } self: indicator(code: "workers", period: "2023-H1") { u: unit { c: children { code } } v: unit { code } } }`,
      { kind: 'ZONE' },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data?.unit).toEqual({
      z: [],
      self: { u: { c: [{ code: 'zones' }] }, v: { code: 'binh_phuoc' } },
      x: [],
      y: [
        { code: 'zones', children: [{ code: 'zone_a' }, { code: 'zone_b' }, { code: 'zone_c' }] },
      ],
    });
  });

  it('skips what the directives skip', async () => {
    const query =
      'query ($no: Boolean!) { unit(code: "zones") { code children @include(if: $no) { code } } }';
    expect((await api.send(query, { no: false })).data).toEqual({ unit: { code: 'zones' } });
  });
});

describe('units', () => {
  it('are searched without diacritics', async () => {
    const { units } = await api.ask(UnitsDocument, { search: 'binh phuoc' });
    expect(codes(units?.nodes)).toEqual(['binh_phuoc']);
  });

  it('come in pages that end', async () => {
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const { units } = await api.ask(UnitsDocument, {
        under: 'vn',
        first: 2,
        after: after ?? null,
      });
      seen.push(...(codes(units?.nodes) ?? []));
      expect(units?.totalCount).toBe(6);
      after = units?.pageInfo.hasNextPage === true ? units.pageInfo.endCursor : undefined;
    } while (typeof after === 'string');
    expect(seen).toEqual(['binh_phuoc', 'dong_nai', 'zone_a', 'zone_b', 'zone_c', 'zones']);
  });

  it('know what is nested under edges and nodes at once', async () => {
    const answer = await api.send(
      '{ units(search: "Ban Quản lý") { a: nodes { x: children(kind: ZONE) { code } } b: nodes { x: children(kind: BLOC) { code } } edges { n: node { parent { code } } } } }',
    );
    expect(answer.data).toEqual({
      units: {
        a: [{ x: [{ code: 'zone_a' }, { code: 'zone_b' }, { code: 'zone_c' }] }],
        b: [{ x: [] }],
        edges: [{ n: { parent: { code: 'binh_phuoc' } } }],
      },
    });
  });
});
