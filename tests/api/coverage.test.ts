import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TooManyRequests } from '../../src/indicators/request-list.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { createCaller, type Caller } from '../support/clients.js';
import {
  countedByHand,
  coveredFigure,
  fillRatesWorld,
  half,
  numbers,
} from '../support/rates-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2024-05-01' });
  await fillRatesWorld(api);
});
afterAll(() => api.close());

const figure = (unit: string, metric: string, period: string, form?: string) =>
  coveredFigure(api, unit, metric, period, form);

describe('coverage', () => {
  it.each(['vn', 'binh_phuoc', 'zones', 'zone_a', 'zone_b', 'zone_c', 'dong_nai'])(
    'of %s is what one would count by hand',
    async (unit) => {
      const { coverage } = await figure(unit, 'workers', '2023-H1');
      expect(coverage).toEqual([
        { form: { code: half }, period: '2023-H1', ...countedByHand(unit) },
      ]);
    },
  );

  it('has an entry for each form and native period of a flow', async () => {
    const { coverage } = await figure('vn', 'party_members_admitted', '2023');
    expect(coverage.map(({ form, period }) => `${form.code} ${period}`)).toEqual([
      'organization_half_year 2023-H1',
      'organization_half_year 2023-H2',
      'unit_half_year 2023-H1',
      'unit_half_year 2023-H2',
    ]);
    expect(coverage[2]).toMatchObject({ expected: 0, received: 0, unexpected: 2 });
  });

  it('of a rate is that of its form', async () => {
    const { coverage, numerator, denominator } = await figure('vn', 'reporting_rate', '2023', half);
    expect(coverage.map(({ period }) => period)).toEqual(['2023-H1', '2023-H2']);
    const sum = (name: 'expected' | 'received') =>
      coverage.reduce((total, entry) => total + entry[name], 0);
    expect([sum('received'), sum('expected')]).toEqual([numerator, denominator]);
  });

  it('comes with the version of the formula', async () => {
    const query = `{ unit(code: "vn") {
      rate: indicator(code: "trade_union_density", period: "2023-H1") { formulaVersion metric { ... on Indicator { version } } }
      count: indicator(code: "workers", period: "2023-H1") { formulaVersion } } }`;
    expect((await api.send(query)).data).toEqual({
      unit: {
        rate: { formulaVersion: 1, metric: { version: 1 } },
        count: { formulaVersion: null },
      },
    });
  });

  it('is empty for registers', async () => {
    expect((await figure('vn', 'enterprises', '2023-H1')).coverage).toEqual([]);
    expect((await figure('vn', 'trade_union_coverage', '2023-H1')).coverage).toEqual([]);
  });

  it('is the same in flat rows, in lists, and through fragments', async () => {
    const query = `query ($skip: Boolean!) {
      observations(input: { units: { codes: ["zones"] }, metrics: ["workers"], periods: ["2023-H1"], by: ["ownership"] }) {
        nodes { member ...Covered } edges { node { ...Covered } } }
      unit(code: "zones") { indicators(codes: ["workers"], periods: ["2023-H1"]) { ...Covered @skip(if: $skip) value } } }
      fragment Covered on Observation { coverage { ${numbers} } }`;
    const { data, errors } = await api.send<{
      observations: { nodes: object[]; edges: { node: object }[] };
      unit: { indicators: object[] };
    }>(query, { skip: false });
    expect(errors).toEqual([]);
    const { observations, unit } = data!;
    const coverage = [countedByHand('zones')];
    expect(observations.nodes).toHaveLength(4);
    for (const node of observations.nodes) expect(node).toMatchObject({ coverage });
    for (const { node } of observations.edges) expect(node).toEqual({ coverage });
    expect(unit.indicators).toEqual([{ coverage, value: 125 }]);
    const skipped = await api.send<typeof data>(query, { skip: true });
    expect(skipped.data?.unit.indicators).toEqual([{ value: 125 }]);
  });

  it('is read with the figures: in as many statements as without', async () => {
    const statements = async (selected: string): Promise<string[]> => {
      const names: string[] = [];
      api.application.database.onStatement = ({ name }) => void names.push(name);
      const { errors } = await api.send(`{ unit(code: "vn") { children { code name
        union: indicator(code: "trade_union_coverage", period: "2025-Q4") { value numerator denominator }
        trained: indicator(code: "cadre_training_coverage", period: "2025") { value ${selected} }
        children { indicator(code: "workers", period: "2023-H1") { value ${selected} } } } } }`);
      api.application.database.onStatement = undefined;
      expect(errors).toEqual([]);
      return names;
    };
    const plain = await statements('reason');
    expect(plain.length).toBeLessThanOrEqual(2);
    expect(await statements('coverage { expected received onTime }')).toEqual(plain);
  });
});

it('a question that would need too many sums is told so', async () => {
  const { readSums } = api.application;
  const tooMany = () => Promise.reject(new TooManyRequests());
  Object.assign(api.application, { readSums: tooMany });
  const { errors } = await api.send(
    '{ unit(code: "vn") { indicators(codes: ["workers"], periods: ["2023"], fill: LAST_REPORTED) { coverage { expected } } } }',
  );
  Object.assign(api.application, { readSums });
  expect(errors[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
});

// From here on a caller needs a key.
describe('what a caller may not see', () => {
  let caller: Caller;
  beforeAll(async () => {
    const manager = await createCaller(api, {
      code: 'manager',
      actions: ['READ', 'MANAGE_CLIENTS'],
    });
    caller = await createCaller(api, { code: 'zone', actions: ['READ'], unit: 'zone_a' }, manager);
  });

  it('is in no coverage, rate or contributor', async () => {
    const { data } = await caller.send(`{
      own: unit(code: "zone_a") {
        indicator(code: "workers", period: "2023-H1") { coverage { ${numbers} } contributors { totalCount } }
        rate: indicator(code: "reporting_rate", period: "2023-H1", form: "${half}") { numerator } }
      other: unit(code: "zone_b") { indicator(code: "workers", period: "2023-H1") { value } }
      above: unit(code: "zones") { indicator(code: "workers", period: "2023-H1") { value } } }`);
    expect(data).toEqual({
      own: {
        indicator: { coverage: [countedByHand('zone_a')], contributors: { totalCount: 2 } },
        rate: { numerator: 2 },
      },
      other: null,
      above: null,
    });
  });
});
