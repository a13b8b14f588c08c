import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApplication } from '../../src/app/application.js';
import { globalId } from '../../src/graphql/nodes/global-id.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { serveLocally } from '../support/serve-locally.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';

type Errors = readonly {
  readonly code: string;
  readonly path: readonly string[];
  readonly [more: string]: unknown;
}[];
interface Outcome {
  readonly status: string;
  readonly userErrors: Errors;
  readonly [more: string]: unknown;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2026-11-21' });
  await fillSmallWorld(api);
});
afterAll(() => api.close());

const findings = 'userErrors { code path messageVi expected actual residual suggestion }';

async function define(what: string, input: object, more = ''): Promise<Outcome> {
  const query = `mutation ($input: Define${what}Input!) {
    define${what}(input: $input) { status ${more} ${findings} } }`;
  const { data, errors } = await api.send<Record<string, Outcome>>(query, { input });
  expect(errors).toEqual([]);
  return data![`define${what}`]!;
}

let key = 0;
async function push(reports: readonly object[]) {
  key += 1;
  const query = `mutation ($input: SubmitReportsInput!) { submitReports(input: $input) {
    created updated rejected results { status submissionId } ${findings} } }`;
  const input = { idempotencyKey: `definitions-${key}`, reports };
  const { data, errors } = await api.send<Record<string, Outcome>>(query, { input });
  expect(errors).toEqual([]);
  return data!.submitReports!;
}

async function figure(metric: string): Promise<unknown> {
  const query = `{ unit(code: "zone_a") { indicator(code: "${metric}", period: "2023-H1") { value } } }`;
  const { data } = await api.send<{ unit: { indicator: { value: unknown } } }>(query);
  return data?.unit.indicator.value;
}

const check = {
  code: 'skilled_among_workers',
  formula: 'skilled_workers <= workers',
  severity: 'ERROR',
  messageVi: 'Thợ lành nghề nhiều hơn lao động.',
  messageEn: 'More skilled workers than workers.',
};
const form = {
  code: 'skills_half_year',
  nameVi: 'Báo cáo tay nghề',
  nameEn: 'Report on skills',
  grain: 'HALF_YEAR',
  reporterKinds: ['ENTERPRISE'],
  acceptance: 'ON_RECEIPT',
  fields: [
    { measure: 'workers', minimum: 0 },
    { measure: 'skilled_workers', minimum: 0 },
  ],
  checks: [check],
};
const measure = {
  code: 'skilled_workers',
  nameVi: 'Số thợ lành nghề',
  nameEn: 'Skilled workers',
  kind: 'STOCK',
  grain: 'HALF_YEAR',
  unit: 'PERSON',
  direction: 'UP',
};
const report = (workers: number, skilled: number) => ({
  form: form.code,
  reporter: { enterprise: taxCodes[3] },
  period: '2023-H1',
  values: [
    { measure: 'workers', value: workers },
    { measure: 'skilled_workers', value: skilled },
  ],
});

describe('a measure, a form with a check and an indicator', () => {
  it('are made by mutation and hold for the next push, without a restart', async () => {
    expect(await define('Measure', measure, 'measure { source }')).toMatchObject({
      status: 'CREATED',
      measure: { source: 'REPORTED' },
    });
    expect(
      await define('Form', form, 'form { version acceptance calendar checks { code } }'),
    ).toEqual({
      status: 'CREATED',
      userErrors: [],
      form: {
        version: 1,
        acceptance: 'ON_RECEIPT',
        calendar: 'NOMINAL',
        checks: [{ code: check.code }],
      },
    });
    const indicator = { code: 'skilled_share', formula: 'skilled_workers / workers' };
    const words = { nameVi: 'Tỷ lệ', nameEn: 'Share', unit: 'PERCENT', direction: 'UP' };
    expect(await define('Indicator', { ...indicator, ...words })).toMatchObject({
      status: 'CREATED',
    });
    const refused = await push([report(30, 31)]);
    expect(refused.userErrors).toMatchObject([
      {
        code: 'CHECK_FAILED',
        path: ['reports', '0', 'checks', 'skilled_among_workers'],
        messageVi: 'Thợ lành nghề nhiều hơn lao động.',
        actual: '31',
        expected: '<= 30',
      },
    ]);
    expect(await push([report(30, 12)])).toMatchObject({ created: 1, userErrors: [] });
    const query = `{ unit(code: "zone_b") { indicator(code: "skilled_share", period: "2023-H1") { numerator } } }`;
    expect((await api.send(query)).data).toEqual({ unit: { indicator: { numerator: 12 } } });
  });

  it('stated again are unchanged; a dry run keeps nothing', async () => {
    expect(await define('Form', form)).toMatchObject({ status: 'UNCHANGED' });
    const trial = { ...form, code: 'trial', dryRun: true };
    expect(await define('Form', trial, 'form { code }')).toMatchObject({
      status: 'CREATED',
      form: null,
    });
    expect((await api.send('{ form(code: "trial") { code } }')).errors).toHaveLength(1);
  });

  it('hold in other processes from their next request on', async () => {
    const { databaseUrl, application } = api;
    const other = await createApplication({ databaseUrl, poolSize: 3, clock: application.clock });
    const server = await serveLocally(other);
    const ask = async (query: string): Promise<string> => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      return answer.text();
    };
    for (const [index, read] of [
      (code: string) => `{ form(code: "${code}") { id version } }`,
      (code: string) => `{ submissions(form: "${code}") { nodes { form { id version } } } }`,
      (code: string) => `{ node(id: "${globalId('Form', code)}") { id ... on Form { version } } }`,
      () => '{ submissions { nodes { form { id version } values { measure { code } } } } }',
    ].entries()) {
      const code = `later_form_${index}`;
      await define('Form', { ...form, code, checks: [] });
      const later = { ...report(30, 12), form: code, period: '2022-H1' };
      expect(await push([later])).toMatchObject({ created: 1 });
      const answer = await ask(read(code));
      expect(answer).toContain('"version":1');
      expect(answer).not.toContain('errors');
    }
    await server.close();
    await other.close();
  });
});

describe('another definition', () => {
  it('of a form is another version; what was accepted keeps its own', async () => {
    const changed = { ...form, checks: [{ ...check, formula: 'skilled_workers < workers / 3' }] };
    expect((await define('Form', changed)).userErrors).toMatchObject([
      { code: 'FORM_VERSION_EXISTS', path: ['version'], expected: '2' },
    ]);
    const before = await figure('workers');
    expect(await define('Form', { ...changed, version: 2 })).toMatchObject({ status: 'UPDATED' });
    expect(await figure('workers')).toBe(before);
    const query = `{ form(code: "skills_half_year") { version
      versions { version name(lang: EN) checks { formula severity message(lang: EN) } } } }`;
    expect((await api.send(query)).data).toMatchObject({
      form: {
        version: 2,
        versions: [
          { version: 1, checks: [{ formula: 'skilled_workers <= workers' }] },
          { version: 2, checks: [{ formula: 'skilled_workers < workers / 3' }] },
        ],
      },
    });
    const stored = await api.send(
      '{ submissions(form: "skills_half_year") { nodes { formVersion form { version } values { value } } } }',
    );
    expect(stored.data).toMatchObject({
      submissions: { nodes: [{ formVersion: 1, form: { version: 2 } }] },
    });
    expect(await push([report(31, 12)])).toMatchObject({ rejected: 1 });
  });

  it('of a measure that has facts is refused where it would change their meaning', async () => {
    const before = await figure('workers');
    expect((await define('Measure', { ...measure, kind: 'FLOW' })).userErrors).toMatchObject([
      { code: 'MEASURE_IN_USE', path: ['kind'] },
    ]);
    expect(await define('Measure', { ...measure, nameEn: 'Craftspeople' })).toMatchObject({
      status: 'UPDATED',
    });
    expect(await figure('workers')).toBe(before);
  });
});

describe('faults', () => {
  it('of a check are told with their place and the nearest name', async () => {
    const formulas = [
      'skilled_workrs <= workers',
      'workers + 1',
      'workers <= cadres',
      'workers <=',
    ];
    const checks = formulas.map((formula, index) => ({ ...check, code: `c${index}`, formula }));
    const { status, userErrors } = await define('Form', { ...form, version: 3, checks });
    expect(status).toBe('REJECTED');
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'FORMULA_UNKNOWN_METRIC checks.0.formula.0',
      'CHECK_NOT_CONDITION checks.1.formula',
      'CHECK_WITHOUT_FIELD checks.2.formula.11',
      'FORMULA_SYNTAX checks.3.formula.10',
    ]);
    expect(userErrors[0]).toMatchObject({ suggestion: 'skilled_workers' });
  });

  it('of other definitions too: nobody fills the dimension of forms but the system', async () => {
    const named = { nameVi: 'Biểu mẫu', nameEn: 'Form' };
    const dimension = { ...named, code: 'form', members: [] };
    expect((await define('Dimension', dimension)).userErrors).toMatchObject([
      { code: 'SYSTEM_DIMENSION', path: ['code'] },
    ]);
    const share = { ...named, code: 'share', unit: 'PERCENT', direction: 'UP' };
    expect(
      (await define('Indicator', { ...share, formula: 'workers / previous(workers)' })).userErrors,
    ).toMatchObject([{ code: 'FORMULA_PREVIOUS', path: ['formula', '19'] }]);
  });

  it('two calendars cannot feed one measure', async () => {
    const other = { ...form, code: 'other_window', calendar: 'DECREE_09_2019', checks: [] };
    expect((await define('Form', other)).userErrors).toMatchObject([
      { code: 'TWO_CALENDARS', path: ['calendar'], expected: 'NOMINAL' },
      { code: 'TWO_CALENDARS', path: ['calendar'], expected: 'NOMINAL' },
    ]);
  });
});
