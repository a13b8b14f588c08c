import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';
import { SubmitReportsDocument } from '../support/operations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

/** Three operations in one document: the second begins with the very field of the first, and a fragment holds that of the third. */
const document = `
  query asked($unit: Code!, $code: Code!, $deep: Boolean!) {
    unit(code: $unit) { code f: indicator(code: $code, period: "2023-H1") { numerator }
      children @include(if: $deep) { code f: indicator(code: $code, period: "2023-H1") { numerator } } }
  }
  query shallow { ...country }
  query deeper { ...country unit(code: "vn") { children { code } } }
  fragment country on Query { unit(code: "vn") { code f: indicator(code: "workers", period: "2023-H1") { numerator } } }`;

type Answer = Readonly<Record<string, unknown>> | null | undefined;

async function ask(operationName: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await api.post(
    JSON.stringify({ query: document, operationName, variables }),
  );
  expect(errors).toEqual([]);
  return data as Answer;
}

/** The same without variables, in words that nobody used before. */
async function askAnew(unit: string, code: string, deep: boolean): Promise<Answer> {
  const figure = `f: indicator(code: "${code}", period: "2023-H1") { numerator }`;
  const children = deep ? `children { code ${figure} }` : '';
  const { data } = await api.send(
    `query anew_${Math.random().toString(36).slice(2)} { unit(code: "${unit}") { code ${figure} ${children} } }`,
  );
  return data;
}

async function defineTwins(formula: string): Promise<void> {
  const names = { code: 'twins', nameVi: 'Hai', nameEn: 'Twins' };
  const input = { ...names, formula, unit: 'PERSON', direction: 'UP' };
  const { errors } = await api.send(
    'mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { userErrors { code } } }',
    { input },
  );
  expect(errors).toEqual([]);
}

describe('a question that is asked again', () => {
  it('is told by its variables', async () => {
    for (let time = 1; time <= 2; time += 1) {
      for (const unit of ['vn', 'zones']) {
        for (const code of ['workers', 'enterprises']) {
          for (const deep of [true, false]) {
            const again = await ask('asked', { unit, code, deep });
            expect(again).toEqual(await askAnew(unit, code, deep));
            expect(again).toMatchObject({ unit: { code: unit } });
          }
        }
      }
    }
  });

  it('is told by its operation where a document has several', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const shallow = await ask('shallow');
      expect(shallow).toEqual(await askAnew('vn', 'workers', false));
      const deeper = await ask('deeper');
      expect(deeper).toMatchObject({ ...shallow, unit: { children: expect.any(Array) } });
    }
  });

  it('is answered by the definitions of now', async () => {
    const about = { unit: 'vn', code: 'twins', deep: true };
    await defineTwins('workers');
    const once = await ask('asked', about);
    expect(once).toEqual(await askAnew('vn', 'workers', true));
    await defineTwins('enterprises');
    expect(await ask('asked', about)).toEqual(await askAnew('vn', 'enterprises', true));
    expect(await ask('asked', about)).not.toEqual(once);
  });

  it('is answered by the records of now', async () => {
    const about = { unit: 'vn', code: 'workers', deep: true };
    const before = await ask('asked', about);
    const reports = [report(taxCodes[0], 77)];
    await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'again', reports } });
    const after = await ask('asked', about);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await askAnew('vn', 'workers', true));
  });
});
