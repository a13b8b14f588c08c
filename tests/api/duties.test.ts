import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2023-07-10' });
  await fillSmallWorld(api);
});
afterAll(() => api.close());

interface Batch {
  readonly defineDueRules: {
    readonly created: number;
    readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}

const define = (rules: readonly object[], more: object = {}) =>
  api.send<Batch>(
    `mutation ($input: DefineDueRulesInput!) {
      defineDueRules(input: $input) { created updated unchanged rejected userErrors { code path suggestion } } }`,
    { input: { rules, ...more } },
  );

const rules = [
  {
    code: 'enterprises',
    form: 'enterprise_half_year',
    reporterKind: 'ENTERPRISE',
    under: 'zones',
    from: '2023-01-01',
    daysAfter: 15,
  },
  {
    code: 'zones_year',
    form: 'unit_year',
    reporterKind: 'UNIT',
    unitKinds: ['ZONE'],
    from: '2022-01-01',
    to: '2024-01-01',
    dates: [{ number: 1, month: 11, day: 25 }],
    receiver: 'binh_phuoc',
    via: ['ban_to_chuc_tinh_uy'],
  },
];

interface Duty {
  readonly rule: string;
  readonly state: string;
  readonly period: string;
  readonly reporter: { readonly taxCode?: string; readonly code?: string };
}
interface Duties {
  readonly duties: {
    readonly totalCount: number;
    readonly nodes: readonly Duty[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}
const asked = (list: string) =>
  api.send<Duties>(`{ duties${list} { totalCount pageInfo { endCursor hasNextPage }
    nodes { rule state onTime period dueAt lastDay via form { code } receiver { code } submission { state }
      reporter { ... on Unit { code } ... on Enterprise { taxCode } } } } }`);

describe('due rules', () => {
  it('are defined, tried and told', async () => {
    const tried = await define(rules, { dryRun: true });
    expect(tried.data?.defineDueRules).toMatchObject({ created: 2, userErrors: [] });
    expect((await api.send('{ dueRules { code } }')).data).toEqual({ dueRules: [] });
    const kept = await define(rules, { legalBasis: '09-ĐA/TU' });
    expect(kept.data?.defineDueRules).toMatchObject({ created: 2, userErrors: [] });
    const told =
      await api.send(`{ dueRules(form: "unit_year") { code form calendar reporterKind unitKinds units under
      from to numbers dates { number yearOffset month day } daysAfter receiver via consolidatedBy } }`);
    expect(told.data).toEqual({
      dueRules: [
        {
          ...rules[1],
          calendar: 'NOMINAL',
          units: null,
          under: null,
          numbers: [1],
          dates: [{ number: 1, yearOffset: 0, month: 11, day: 25 }],
          daysAfter: null,
          consolidatedBy: null,
        },
      ],
    });
  });

  it('are refused with everything that is wrong', async () => {
    const wrong = { ...rules[1], code: 'wrong', form: 'unit_yaer', receiver: 'binh_phuc' };
    const { data } = await define([wrong, { ...rules[1], code: 'same' }]);
    expect(data?.defineDueRules.userErrors).toMatchObject([
      { code: 'UNKNOWN_FORM', path: ['rules', '0', 'form'], suggestion: 'unit_year' },
      { code: 'UNKNOWN_UNIT', path: ['rules', '0', 'receiver'], suggestion: 'binh_phuoc' },
      { code: 'DUE_RULE_TIE', path: ['rules', '1', 'code'] },
    ]);
  });
});

describe('duties', () => {
  it('tell what is late and what is due this week', async () => {
    const late = await asked('(state: [LATE])');
    expect(late.errors).toEqual([]);
    expect(
      late.data?.duties.nodes.map(({ rule, period, reporter }) => [rule, period, reporter.code]),
    ).toEqual([
      ['zones_year', '2022', 'zone_a'],
      ['zones_year', '2022', 'zone_b'],
      ['zones_year', '2022', 'zone_c'],
    ]);
    const week = await asked('(dueFrom: "2023-07-10", dueBefore: "2023-07-17")');
    expect(week.data?.duties).toMatchObject({ totalCount: 4 });
    expect(week.data?.duties.nodes[0]).toEqual({
      rule: 'enterprises',
      state: 'ACCEPTED',
      onTime: true,
      period: '2023-H1',
      dueAt: '2023-07-15T17:00:00.000Z',
      lastDay: '2023-07-15',
      via: [],
      form: { code: 'enterprise_half_year' },
      receiver: { code: 'zone_a' },
      submission: { state: 'ACCEPTED' },
      reporter: { taxCode: taxCodes[0] },
    });
    const open = await asked('(state: [OPEN], period: "2023-H1", under: "zone_b")');
    expect(open.data?.duties.nodes.map(({ reporter }) => reporter.taxCode)).toEqual([taxCodes[3]]);
  });

  it('come in pages', async () => {
    const first = await asked('(first: 2, state: [LATE])');
    const { pageInfo, totalCount } = first.data!.duties;
    expect([pageInfo.hasNextPage, totalCount]).toEqual([true, 3]);
    const next = await asked(`(first: 2, state: [LATE], after: "${pageInfo.endCursor}")`);
    expect(next.data?.duties.nodes.map(({ reporter }) => reporter.code)).toEqual(['zone_c']);
    expect(next.data?.duties.pageInfo.hasNextPage).toBe(false);
  });

  it('know no other form', async () => {
    const { errors } = await asked('(form: "unit_yaer")');
    expect(errors[0]?.extensions.findings).toMatchObject([
      { code: 'UNKNOWN_FORM', suggestion: 'unit_year' },
    ]);
  });

  it('of many units cost one statement, and one for their reports', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    const answer = await api.send(`{ unit(code: "zones") { children { code
      duties(period: "2023") { state lastDay form { code } submission { revision } } } } }`);
    api.application.database.onStatement = undefined;
    expect(answer.errors).toEqual([]);
    expect(names).toEqual(['units.walk-codes', 'submissions.duties-of-units']);
    const duty = {
      state: 'OPEN',
      lastDay: '2023-11-24',
      form: { code: 'unit_year' },
      submission: null,
    };
    expect(answer.data).toEqual({
      unit: { children: ['zone_a', 'zone_b', 'zone_c'].map((code) => ({ code, duties: [duty] })) },
    });
  });
});
