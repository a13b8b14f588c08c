import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import {
  CatalogueDocument,
  CloseEnterprisesDocument,
  EnterprisesDocument,
  MoveEnterprisesDocument,
  NodeDocument,
  OrganizationsDocument,
  SubmissionsDocument,
  SubmitReportsDocument,
  UnitDocument,
} from '../support/operations.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

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
      kind: 'TRADE_UNION',
      search: 'cong doan',
    });
    expect(organizations).toEqual({
      totalCount: 1,
      nodes: [
        {
          code: 'union_1',
          kind: 'TRADE_UNION',
          enterprise: { taxCode: taxCodes[0] },
          unit: { code: 'zone_a' },
        },
      ],
    });
  });

  it('list everything where no unit is named', async () => {
    const { enterprises } = await api.ask(EnterprisesDocument, {});
    expect(enterprises?.totalCount).toBe(taxCodes.length);
    const { organizations } = await api.ask(OrganizationsDocument, {});
    expect(organizations?.nodes).toContainEqual(expect.objectContaining({ code: 'union_1' }));
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

describe('pushes', () => {
  it('take the good rows under REJECT_FAILED, and say what was wrong with the others', async () => {
    const reports = [
      report(taxCodes[0], 50, '2022-H2'),
      { ...report(taxCodes[1], 5), form: 'a\u0000\ud800' },
    ];
    const input = { idempotencyKey: 'partly', errorPolicy: 'REJECT_FAILED' as const, reports };
    const { submitReports } = await api.ask(SubmitReportsDocument, { input });
    expect(submitReports).toMatchObject({
      created: 1,
      rejected: 1,
      userErrors: [{ code: 'UNKNOWN_FORM', row: 1 }],
    });
    const again = (await api.ask(SubmitReportsDocument, { input })).submitReports;
    expect(again?.receipt).toEqual(submitReports?.receipt);
    expect(again).toMatchObject({ created: 1, rejected: 1 });
  });

  it('are rehearsed by a dry run', async () => {
    const input = { idempotencyKey: 'rehearsed', reports: [report(taxCodes[1], 5, '2022-H1')] };
    const rehearsed = (await api.ask(SubmitReportsDocument, { input: { ...input, dryRun: true } }))
      .submitReports;
    const real = (await api.ask(SubmitReportsDocument, { input })).submitReports;
    expect(rehearsed?.receipt).toBeNull();
    const results = real?.results.map((row) => ({ ...row, submissionId: null }));
    expect({ ...rehearsed, receipt: null }).toEqual({ ...real, results, receipt: null });
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
