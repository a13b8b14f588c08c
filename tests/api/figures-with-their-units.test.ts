import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { RegisterOrganizationsDocument, SubmitReportsDocument } from '../support/operations.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

const asked = [
  ['workers', '2023-H1'],
  ['workers', '2023'],
  ['trade_union_coverage_of_all', '2023-H1'],
  ['trade_union_coverage_of_all', '2022'],
  ['enterprises', '2023-03'],
] as const;
const figure = 'value reason numerator denominator incomplete running';
/** Asked one by one, figures come with their units; asked as a list, in a statement of their own. */
const oneByOne = asked
  .map(
    ([code, period], index) =>
      `f${index}: indicator(code: "${code}", period: "${period}") { ${figure} }`,
  )
  .join(' ');
const asLists = asked
  .map(
    ([code, period], index) =>
      `f${index}: indicators(codes: ["${code}"], periods: ["${period}"]) { ${figure} }`,
  )
  .join(' ');

type Nested = Readonly<Record<string, unknown>>;

async function levels(fields: string): Promise<unknown> {
  const query = `{ unit(code: "vn") { code ${fields} children { code ${fields}
    children { code ${fields} children { code ${fields} parent { code ${fields} } } } } } }`;
  const { data, errors } = await api.send<{ unit: Nested }>(query);
  expect(errors).toEqual([]);
  return data?.unit;
}

/** Lists of one figure each become that figure. */
function unlisted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    return /^f\d$/.test(name) ? value[0] : value.map((each) => unlisted(each));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unlisted(each, key)]));
}

async function expectAlike(): Promise<void> {
  const found = await levels(oneByOne);
  expect(found).toEqual(unlisted(await levels(asLists)));
  expect(found).not.toMatchObject({ f0: { value: null } });
}

const fold = (): Promise<number> => foldAll(api.application.database, today(api.application.clock));

describe('figures that come with their units are those that are read alone', () => {
  it('before a fold', expectAlike);

  it('after a fold', async () => {
    await fold();
    await expectAlike();
  });

  it('with folded and new ones side by side', async () => {
    const [, b, c, d] = taxCodes;
    const organizations = [
      { code: 'union_2', kind: 'TRADE_UNION', name: 'Hai', enterprise: c, foundedOn: '2022-02-01' },
    ];
    await api.ask(RegisterOrganizationsDocument, { input: { organizations } });
    const reports = [report(b, 21), report(d, 7), report(d, 8, '2023-H2')];
    await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'more', reports } });
    await expectAlike();
    await fold();
    await expectAlike();
  });

  it('on the day of another hierarchy, for children of one kind', async () => {
    const ask = (fields: string): Promise<unknown> =>
      api
        .send(
          `{ unit(code: "zones") { children(kind: ZONE, asOf: "2021-05-05") { code ${fields} } } }`,
        )
        .then(({ data }) => data);
    expect(await ask(oneByOne)).toEqual(unlisted(await ask(asLists)));
  });

  it('by definitions that another process changed meanwhile', async () => {
    await api.application.database.orm.em
      .getConnection()
      .execute('update catalogue_state set version = version + 1');
    await expectAlike();
  });
});
