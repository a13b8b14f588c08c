import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlStatement } from '../../../src/platform/statement.js';
import { taxCodes } from '../../support/application-world.js';
import {
  createReviewWorld,
  reportOf,
  reviewedForm,
  type ReviewWorld,
} from '../../support/review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  const stated = { ...reviewedForm, code: 'stated', basis: 'SUMMARY', reporterKinds: ['UNIT'] };
  world = await createReviewWorld([stated]);
});
afterAll(() => world.small.close());

const second = { enterprise: taxCodes.second };

describe('an amendment that names what it replaces', () => {
  it('is refused when another revision is current by now', async () => {
    const replacing = async (workers: number, replaces: number) => {
      const row = { ...reportOf(second, workers, { period: '2023-H2' }), replaces };
      return (await world.push([row])).batch.results[0]!;
    };
    expect((await replacing(1, 1)).errors).toMatchObject([
      { code: 'STALE_REVISION', expected: '0', actual: '1', path: ['reports', 0, 'replaces'] },
    ]);
    expect(await replacing(1, 0)).toMatchObject({ status: 'CREATED', revision: 1 });
    expect(await replacing(2, 1)).toMatchObject({ status: 'UPDATED', revision: 2 });
    expect((await replacing(3, 1)).errors).toMatchObject([{ code: 'STALE_REVISION' }]);
    // Whoever says what stands already, has lost nothing.
    expect(await replacing(2, 1)).toMatchObject({ status: 'UNCHANGED', revision: 2 });
  });
});

describe('a statement of a whole subtree', () => {
  it('is kept word by word, is reviewed like others, and adds to nothing', async () => {
    const workers = (value: number, code?: string) => ({
      measure: 'workers',
      value,
      ...(code === undefined ? {} : { member: { dimension: 'worker_position', code } }),
    });
    const reporter = { unit: 'province' };
    const values = [workers(44), workers(1, 'MANAGER'), workers(27, 'DIRECT')];
    const { batch } = await world.push([
      { form: 'stated', reporter, period: '2025-H1', values },
      { form: 'stated', reporter, period: '2024-H1', values: [workers(3, 'DIRECT')] },
    ]);
    expect(batch.created).toBe(2);
    const before = await world.small.figure('land', 'workers', '2025-H1');
    const [one, two] = batch.results.map(({ submissionId }) => submissionId!);
    const country = await world.clientOf('land');
    await world.accept(country, [{ submissionId: one!, revision: 1 }]);
    expect(await world.stored(one!)).toMatchObject({ state: 'ACCEPTED', final: 1 });
    expect(await world.small.figure('land', 'workers', '2025-H1', 'FINAL')).not.toBe(44);
    expect(await world.small.figure('land', 'workers', '2025-H1')).toBe(before);
    const amounts = sqlStatement(`-- name: test.amounts
select amounts::int[] as amounts from submission_revision where submission_id = $1`);
    const kept = async (id: number) =>
      (await world.small.application.database.run(amounts, [id]))[0];
    expect(await kept(one!)).toEqual({ amounts: [44, 1, 27] });
    expect(await kept(two!)).toEqual({ amounts: [3] });
    expect(await world.verify()).toEqual([]);
  });
});
