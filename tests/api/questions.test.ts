import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import {
  CatalogueDocument,
  CloseEnterprisesDocument,
  EnterprisesDocument,
  MoveEnterprisesDocument,
  NodeDocument,
  ObservationsDocument,
  OrganizationsDocument,
  SubmissionsDocument,
  SubmitReportsDocument,
  UnitDocument,
  UnitFigureDocument,
  UnitsDocument,
} from '../support/operations.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

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
    } while (after != null);
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

describe('figures', () => {
  const figure = async (
    unit: string,
    metric: string,
    where?: { dimension: string; members: string[] }[],
  ) =>
    (await api.ask(UnitFigureDocument, { unit, metric, period: '2023-H1', where: where ?? null }))
      .unit?.indicator;

  it('are ratios of sums, with their parts', async () => {
    expect(await figure('vn', 'trade_union_coverage_of_all')).toEqual({
      value: 25,
      reason: null,
      numerator: 1,
      denominator: 4,
    });
    expect(await figure('zone_a', 'trade_union_coverage_of_all')).toMatchObject({ value: 50 });
  });

  it('have a reason where they have no value', async () => {
    expect(await figure('zone_c', 'workers')).toMatchObject({ value: null, reason: 'NO_DATA' });
    expect(await figure('zone_c', 'trade_union_coverage_of_all')).toMatchObject({
      reason: 'ZERO_DENOMINATOR',
    });
  });

  it('are filtered', async () => {
    expect(
      await figure('vn', 'workers', [{ dimension: 'ownership', members: ['FOREIGN'] }]),
    ).toMatchObject({ value: 105 });
  });

  it('change with the next report, by exactly that', async () => {
    const before = await figure('vn', 'workers');
    const push = { idempotencyKey: 'fourth', reports: [report(taxCodes[3], 7)] };
    const { submitReports } = await api.ask(SubmitReportsDocument, { input: push });
    expect(submitReports).toMatchObject({
      created: 1,
      userErrors: [],
      results: [{ key: taxCodes[3], status: 'CREATED', revision: 1 }],
    });
    expect((await figure('vn', 'workers'))?.value).toBe((before?.value ?? 0) + 7);
    const again = (await api.ask(SubmitReportsDocument, { input: push })).submitReports;
    expect(again).toEqual(submitReports);
  });
});

describe('observations', () => {
  const input = {
    units: { childrenOf: 'zones' },
    metrics: ['workers', 'enterprises'],
    periods: ['2023-H1', '2023'],
    by: ['ownership'],
  };

  it('are flat rows in a natural order', async () => {
    const { observations } = await api.ask(ObservationsDocument, {
      input: { ...input, units: { codes: ['zone_a'] }, metrics: ['workers'] },
      first: 3,
    });
    expect(observations?.totalCount).toBe(8);
    expect(observations?.nodes).toEqual([
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'DOMESTIC',
        value: 20,
        reason: null,
      },
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'FOREIGN',
        value: 100,
        reason: null,
      },
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'UNKNOWN',
        value: null,
        reason: 'NO_DATA',
      },
    ]);
  });

  it('come in pages that give the same rows as one page', async () => {
    const whole = (await api.ask(ObservationsDocument, { input })).observations;
    const pages: unknown[] = [];
    let after: string | null | undefined;
    do {
      const { observations } = await api.ask(ObservationsDocument, {
        input,
        first: 5,
        after: after ?? null,
      });
      pages.push(...(observations?.nodes ?? []));
      after =
        observations?.pageInfo.hasNextPage === true ? observations.pageInfo.endCursor : undefined;
    } while (after != null);
    expect(whole?.totalCount).toBe(3 * 2 * 2 * 4);
    expect(pages).toEqual(whole?.nodes);
  });

  it('never mix states: a page after a change is refused', async () => {
    const { observations } = await api.ask(ObservationsDocument, { input, first: 1 });
    const after = observations?.pageInfo.endCursor;
    await api.ask(SubmitReportsDocument, {
      input: { idempotencyKey: 'between pages', reports: [report(taxCodes[0], 101)] },
    });
    const query =
      'query ($input: ObservationsInput!, $after: String) { observations(input: $input, after: $after) { totalCount } }';
    const answer = await api.send(query, { input, after });
    expect(answer.errors[0]?.extensions.findings?.[0]?.code).toBe('STALE_CURSOR');
    const other = await api.send(query, { input: { ...input, by: [] }, after });
    expect(other.errors[0]?.extensions.findings?.[0]?.code).toBe('INVALID_CURSOR');
  });
});

describe('registers', () => {
  it('list enterprises below a unit with where they stand', async () => {
    const { enterprises } = await api.ask(EnterprisesDocument, {
      under: 'zones',
      filter: { ownership: ['FOREIGN'] },
      first: 2,
    });
    expect(enterprises).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          taxCode: taxCodes[0],
          unit: { code: 'zone_a', parent: { code: 'zones' } },
          organizations: [{ code: 'union_1' }],
        },
        { taxCode: taxCodes[2], organizations: [] },
      ],
    });
  });

  it('list organizations', async () => {
    const { organizations } = await api.ask(OrganizationsDocument, {
      under: 'vn',
      kind: ['TRADE_UNION'],
      search: 'cong doan',
    });
    expect(organizations).toEqual({
      totalCount: 1,
      nodes: [
        {
          code: 'union_1',
          kind: { code: 'TRADE_UNION' },
          enterprise: { taxCode: taxCodes[0] },
          unit: { code: 'zone_a' },
        },
      ],
    });
  });

  it('relocate and close enterprises', async () => {
    const move = { enterprises: [{ taxCode: taxCodes[3], to: 'zone_a', on: '2024-01-01' }] };
    expect(
      (await api.ask(MoveEnterprisesDocument, { input: { ...move, dryRun: true } }))
        .moveEnterprises,
    ).toMatchObject({ updated: 1 });
    expect((await api.ask(MoveEnterprisesDocument, { input: move })).moveEnterprises).toMatchObject(
      { updated: 1, userErrors: [] },
    );
    expect((await api.ask(MoveEnterprisesDocument, { input: move })).moveEnterprises).toMatchObject(
      { unchanged: 1 },
    );
    const close = { enterprises: [{ taxCode: taxCodes[3], on: '2025-01-01' }] };
    expect(
      (await api.ask(CloseEnterprisesDocument, { input: close })).closeEnterprises,
    ).toMatchObject({ updated: 1 });
    const { enterprises } = await api.ask(EnterprisesDocument, {
      under: 'zone_a',
      filter: { openOn: '2025-01-01' },
    });
    expect(enterprises?.nodes?.map(({ taxCode }) => taxCode)).toEqual([taxCodes[0], taxCodes[1]]);
  });

  it('list reports as they were stated', async () => {
    const { submissions } = await api.ask(SubmissionsDocument, {
      under: 'zone_a',
      form: 'enterprise_half_year',
      period: '2023-H1',
    });
    expect(submissions?.nodes?.[1]).toMatchObject({
      period: '2023-H1',
      revision: 1,
      state: 'ACCEPTED',
      form: { code: 'enterprise_half_year' },
      reporter: { __typename: 'Enterprise', taxCode: taxCodes[1] },
      values: [
        { value: 20, measure: { code: 'workers' }, member: null },
        { value: 20, measure: { code: 'workers' }, member: { code: 'UNKNOWN' } },
      ],
    });
  });
});

describe('catalogue and nodes', () => {
  it('finds everything again by its id', async () => {
    const { measures, indicators, dimensions, forms, viewer } = await api.ask(
      CatalogueDocument,
      {},
    );
    expect(viewer).toMatchObject({ name: 'loopback', seesEverything: true });
    const { unit } = await api.ask(UnitDocument, { code: 'zones' });
    const { submissions } = await api.ask(SubmissionsDocument, { first: 1 });
    const things = [
      measures?.[0],
      indicators?.[0],
      dimensions?.[0],
      forms?.[0],
      unit,
      submissions?.nodes?.[0],
    ];
    for (const thing of things) {
      const { node } = await api.ask(NodeDocument, { id: thing!.id });
      expect(node?.id).toBe(thing?.id);
    }
    expect((await api.ask(NodeDocument, { id: unit!.id })).node).toMatchObject({
      __typename: 'Unit',
      parent: { code: 'binh_phuoc' },
    });
  });
});
