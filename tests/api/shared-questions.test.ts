import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { createCaller } from '../support/clients.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

const WORKERS = '{ unit(code: "vn") { indicator(code: "workers", period: "2023-H1") { value } } }';

interface Workers {
  readonly unit: { readonly indicator: { readonly value: number } } | null;
}

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  api.application.database.onStatement = () => (count += 1);
  await work();
  api.application.database.onStatement = undefined;
  return count;
}

async function push(index: number, workers: number): Promise<void> {
  const answer = await api.send<{ submitReports: { rejected: number; userErrors: object[] } }>(
    `mutation { submitReports(input: { idempotencyKey: "shared ${index}", reports: [{
      form: "enterprise_half_year", reporter: { enterprise: "${taxCodes[0]}" }, period: "2023-H1",
      values: [{ measure: "workers", value: ${workers} }] }] }) { rejected userErrors { code } } }`,
  );
  expect(answer.data?.submitReports).toEqual({ rejected: 0, userErrors: [] });
}

describe('questions that are asked in the same words at the same time', () => {
  it('are answered together: fewer statements than questions, the same answer', async () => {
    const answers: unknown[] = [];
    const wave = async (): Promise<unknown> =>
      answers.push(...(await times(30, () => api.send(WORKERS))));
    // How close together they come in is up to the machine, so waves are sent until one comes in together.
    while ((await statementsOf(wave)) >= 15);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('in words of their own are answered apart, of readings that they share', async () => {
    const answers: unknown[] = [];
    const wave = async (): Promise<unknown> =>
      answers.push(...(await times(30, (index) => api.send(`query asked_${index} ${WORKERS}`))));
    while ((await statementsOf(wave)) >= 30);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('show every write that was answered before they were asked', async () => {
    let done = false;
    const crowd = times(8, async () => {
      while (!done) await api.send(WORKERS);
    });
    const before = (await api.send<Workers>(WORKERS)).data!.unit!.indicator.value;
    await push(0, 1000);
    const base = (await api.send<Workers>(WORKERS)).data!.unit!.indicator.value - 1000;
    expect(before).not.toBe(base + 1000);
    for (let index = 1; index <= 12; index += 1) {
      await push(index, 1000 + index);
      const { data } = await api.send<Workers>(WORKERS);
      expect(data!.unit!.indicator.value).toBe(base + 1000 + index);
    }
    done = true;
    await crowd;
  });

  it('are never shared between callers who see different things', async () => {
    const all = await createCaller(api, {
      code: 'all',
      actions: ['READ', 'SUBMIT_REPORTS', 'MANAGE_CLIENTS'],
    });
    const zone = { code: 'zone', actions: ['READ'], unit: 'zone_a' };
    const below = await createCaller(api, zone, all);
    const mute = await createCaller(api, { code: 'mute', actions: ['SUBMIT_REPORTS'] }, all);
    const answers = await times(30, (index) =>
      [all, below, mute][index % 3]!.send<Workers>(WORKERS),
    );
    for (const [index, { data, errors }] of answers.entries()) {
      if (index % 3 === 0) expect(data?.unit?.indicator.value).toBeGreaterThan(0);
      if (index % 3 === 1) expect([data?.unit, errors]).toEqual([null, []]);
      if (index % 3 === 2) expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
