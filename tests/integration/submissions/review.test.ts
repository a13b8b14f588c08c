import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal, type Principal } from '../../../src/access/principal.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import { taxCodes } from '../../support/application-world.js';
import { createReviewWorld, reportOf, type ReviewWorld } from '../../support/review-world.js';

let world: ReviewWorld;
let province: Principal;
let zone: Principal;
beforeAll(async () => {
  world = await createReviewWorld();
  province = await world.clientOf('province');
  zone = await world.clientOf('zone');
});
afterAll(() => world.small.close());

const first = { enterprise: taxCodes.first };
const second = { enterprise: taxCodes.second };
const commune = { unit: 'commune' };
const because = [{ text: 'Số liệu chưa khớp' }];
const codesOf = (batch: { results: readonly { errors: readonly { code: string }[] }[] }) =>
  batch.results.map(({ errors }) => errors.map(({ code }) => code));

describe('a report on a form that is reviewed', () => {
  it('is provisional until it is accepted', async () => {
    const sent = await world.send(first, 10, { period: '2024-H1' });
    expect(await world.stored(sent.submissionId)).toMatchObject({
      state: 'SUBMITTED',
      current: 1,
      provisional: 1,
      final: null,
    });
    const { results } = await world.accept(province, [sent]);
    expect(results).toEqual([
      {
        row: 0,
        key: taxCodes.first,
        status: 'UPDATED',
        errors: [],
        submissionId: sent.submissionId,
        revision: 1,
        state: 'ACCEPTED',
        step: 0,
      },
    ]);
    expect(await world.stored(sent.submissionId)).toMatchObject({ state: 'ACCEPTED', final: 1 });
    expect(await world.verify()).toEqual([]);
  });

  it('stays in force while its amendment waits, is returned, or is withdrawn', async () => {
    const one = await world.send(first, 10, { period: '2024-H2' });
    await world.accept(province, [one]);
    const two = await world.send(first, 11, { period: '2024-H2' });
    expect(two).toEqual({ ...one, revision: 2 });
    expect(await world.stored(one.submissionId)).toMatchObject({ provisional: 2, final: 1 });
    await world.return(province, [{ ...two, reasons: because }]);
    expect(await world.stored(one.submissionId)).toMatchObject({
      state: 'RETURNED',
      current: 2,
      provisional: 1,
      final: 1,
    });
    expect(await world.small.figure('land', 'workers', '2024-H2')).toBe(10);
    const three = await world.send(first, 12, { period: '2024-H2' });
    const { results } = await world.withdraw(zone, [three]);
    expect(results[0]).toMatchObject({ status: 'UPDATED', revision: 2, state: 'RETURNED' });
    const four = await world.send(first, 13, { period: '2024-H2' });
    expect(four.revision).toBe(4);
    await world.accept(province, [four]);
    expect(await world.stored(one.submissionId)).toMatchObject({ provisional: 4, final: 4 });
    expect(await world.small.figure('land', 'workers', '2024-H2')).toBe(13);
    expect(await world.verify()).toEqual([]);
  });

  it('that says the same is unchanged while it waits or is accepted, and new once it was returned', async () => {
    const period = '2023-H1';
    const one = await world.send(first, 10, { period });
    const status = async () =>
      (await world.push([reportOf(first, 10, { period })])).batch.results[0];
    expect(await status()).toMatchObject({ status: 'UNCHANGED', revision: 1 });
    await world.return(province, [{ ...one, reasons: because }]);
    expect(await status()).toMatchObject({ status: 'UPDATED', revision: 2 });
    await world.accept(province, [{ ...one, revision: 2 }]);
    expect(await status()).toMatchObject({ status: 'UNCHANGED', revision: 2 });
  });

  it('is annulled by an accepted empty revision', async () => {
    const period = '2023-H2';
    const nothing = await world.push([reportOf(first, undefined, { period })]);
    expect(codesOf(nothing.batch)).toEqual([['NOTHING_TO_ANNUL']]);
    const one = await world.send(first, 10, { period });
    const waiting = await world.push([reportOf(first, undefined, { period })]);
    expect(codesOf(waiting.batch)).toEqual([['NOTHING_TO_ANNUL']]);
    await world.accept(province, [one]);
    const empty = await world.send(first, undefined, { period });
    expect(empty.revision).toBe(2);
    expect(await world.stored(one.submissionId)).toMatchObject({ provisional: 2, final: 1 });
    await world.accept(province, [empty]);
    expect(await world.small.figure('land', 'workers', period)).toBe('NO_DATA');
    expect(await world.verify()).toEqual([]);
    const again = await world.push([reportOf(first, undefined, { period })]);
    expect(again.batch).toMatchObject({ unchanged: 1 });
  });

  it('that was wholly withdrawn counts nowhere, and may come again', async () => {
    const period = '2022-H1';
    const one = await world.send(first, 10, { period });
    await world.withdraw(zone, [one]);
    expect(await world.stored(one.submissionId)).toMatchObject({
      state: 'WITHDRAWN',
      current: 1,
      provisional: null,
      final: null,
      first_received_at: null,
    });
    expect(await world.small.figure('land', 'workers', period)).toBe('NO_DATA');
    expect(await world.send(first, 10, { period })).toEqual({ ...one, revision: 2 });
  });
});

describe('a decision', () => {
  it('needs the current revision, and one that waits', async () => {
    const period = '2022-H2';
    const one = await world.send(first, 10, { period });
    await world.send(first, 11, { period });
    const stale = await world.accept(province, [one]);
    expect(codesOf(stale)).toEqual([['STALE_REVISION']]);
    expect(stale.results[0]?.errors[0]).toMatchObject({
      expected: '2',
      actual: '1',
      path: ['submissions', 0, 'revision'],
    });
    const two = { ...one, revision: 2 };
    await world.accept(province, [two]);
    for (const late of [
      await world.accept(province, [two]),
      await world.return(province, [{ ...two, reasons: because }]),
      await world.withdraw(zone, [two]),
    ]) {
      expect(codesOf(late)).toEqual([['NOT_SUBMITTED']]);
      expect(late.results[0]).toMatchObject({ status: 'REJECTED', state: 'ACCEPTED', revision: 2 });
    }
  });

  it('is for reporters strictly below the own unit; outside of it nothing exists', async () => {
    const own = await world.send(commune, 5);
    const communal = await world.clientOf('commune');
    expect(codesOf(await world.accept(communal, [own]))).toEqual([['NOT_BELOW']]);
    expect(codesOf(await world.return(communal, [{ ...own, reasons: because }]))).toEqual([
      ['NOT_BELOW'],
    ]);
    expect(codesOf(await world.accept(zone, [own]))).toEqual([['UNKNOWN_SUBMISSION']]);
    expect(codesOf(await world.withdraw(zone, [own]))).toEqual([['UNKNOWN_SUBMISSION']]);
    const unknown = { submissionId: undefined, revision: 1 };
    expect(codesOf(await world.accept(zone, [unknown]))).toEqual([['UNKNOWN_SUBMISSION']]);
    // An enterprise at the own unit is below it.
    const inside = await world.send({ enterprise: taxCodes.third }, 5, { period: '2021-H1' });
    expect(await world.accept(communal, [inside])).toMatchObject({ updated: 1 });
    expect(await world.accept(province, [own])).toMatchObject({ updated: 1 });
  });

  it('tells all that is wrong, and takes all or only the good', async () => {
    const period = '2021-H2';
    const one = await world.send(first, 10, { period });
    const two = await world.send(second, 20, { period });
    const rows = [
      { ...one, reasons: [{ field: 'worker', text: ' ' }] },
      { ...two, reasons: because },
      { ...two, revision: 7, reasons: [], note: 'a\u0000b' },
    ];
    const all = await world.return(province, rows);
    expect(all).toMatchObject({ updated: 0, rejected: 3 });
    expect(codesOf(all)).toEqual([
      ['INVALID_REASON', 'UNKNOWN_FIELD'],
      [],
      ['INVALID_NOTE', 'STALE_REVISION', 'DUPLICATE_SUBMISSION', 'REASON_MISSING'],
    ]);
    expect(all.results[0]?.errors[1]).toMatchObject({ suggestion: 'workers' });
    const dry = await world.return(province, rows, { errorPolicy: 'REJECT_FAILED', dryRun: true });
    expect(await world.stored(two.submissionId)).toMatchObject({ state: 'SUBMITTED' });
    const some = await world.return(province, rows, { errorPolicy: 'REJECT_FAILED' });
    expect(some).toEqual(dry);
    expect(some).toMatchObject({ updated: 1, rejected: 2 });
    expect(await world.stored(two.submissionId)).toMatchObject({ state: 'RETURNED' });
  });

  it('of two at once is one; the other is told', async () => {
    const period = '2020-H2';
    const sent = await world.send(first, 10, { period });
    const answers = await Promise.all([
      world.accept(province, [sent]),
      world.return(systemPrincipal, [{ ...sent, reasons: because }]),
      world.withdraw(zone, [sent]),
    ]);
    expect(answers.map(({ updated }) => updated).sort()).toEqual([0, 0, 1]);
    const told = answers.flatMap(codesOf).filter((codes) => codes.length > 0);
    expect(told).toEqual([['NOT_SUBMITTED'], ['NOT_SUBMITTED']]);
    expect(await world.verify()).toEqual([]);
  });

  it('is refused by the database itself when it is the second', async () => {
    const sent = await world.send(first, 10, { period: '2020-H1' });
    await world.accept(province, [sent]);
    const again = sqlStatement(`-- name: test.again
insert into submission_event (submission_id, period, submission_revision_id, action, state, happened_at, revision_id)
select submission_id, period, submission_revision_id, 'RETURN', 'RETURNED', happened_at, revision_id
from submission_event where submission_id = $1`);
    const { database } = world.small.application;
    await expect(database.run(again, [sent.submissionId])).rejects.toThrow(
      // The part of submission_event_decides_once that holds the year.
      'submission_event_2020_submission_revision_id_period_idx',
    );
  });
});

describe('a sender', () => {
  it('reports for what it may see; everybody else does not exist', async () => {
    const rows = [reportOf(first, 1), reportOf({ enterprise: taxCodes.third }, 1)];
    const { batch } = await world.push(rows, zone, { dryRun: true });
    expect(codesOf(batch)).toEqual([[], ['UNKNOWN_REPORTER']]);
    const organization = await world.push([reportOf({ organization: 'cd-1' }, 1)], zone, {
      dryRun: true,
    });
    expect(organization.batch).toMatchObject({ created: 1 });
    const outside = await world.push([reportOf({ unit: 'communes' }, 1)], zone);
    expect(outside.batch.results[0]?.errors[0]).not.toHaveProperty('suggestion');
  });
});

describe('a report that goes through agencies', () => {
  const send = async (period: string) => {
    const { application } = world.small;
    const viaOf = () => Promise.resolve([['party', 'district']]);
    const services = {
      ...application,
      writeContext: () => ({ ...application.writeContext(), viaOf }),
    };
    const { batch } = await pushReports(services, systemPrincipal, {
      idempotencyKey: `via ${period}`,
      errorPolicy: 'REJECT_ALL',
      dryRun: false,
      reports: [reportOf(second, 7, { period })],
    });
    return { submissionId: batch.results[0]!.submissionId!, revision: 1 };
  };

  it('is passed on by each in turn, then decided by the receiver', async () => {
    const party = await world.clientOf('province', 'party');
    const district = await world.clientOf('province', 'district');
    const sent = await send('2024-H1');
    for (const early of [province, district]) {
      expect(codesOf(await world.accept(early, [sent]))).toEqual([['NOT_YOUR_TURN']]);
    }
    const passed = await world.accept(party, [sent]);
    expect(passed.results[0]).toMatchObject({ status: 'UPDATED', state: 'SUBMITTED', step: 1 });
    const twice = await world.accept(party, [sent]);
    expect(twice.results[0]?.errors[0]).toMatchObject({
      code: 'NOT_YOUR_TURN',
      expected: 'district',
      actual: 'party',
    });
    // Whoever may take any step acts for the next one.
    expect(await world.accept(systemPrincipal, [sent])).toMatchObject({ updated: 1 });
    expect(await world.stored(sent.submissionId)).toMatchObject({ step: 2, final: null });
    const { results } = await world.accept(province, [sent]);
    expect(results[0]).toMatchObject({ state: 'ACCEPTED', step: 2 });
    expect(await world.verify()).toEqual([]);
  });

  it('goes back from any of them, and begins anew', async () => {
    const party = await world.clientOf('province', 'party');
    const district = await world.clientOf('province', 'district');
    const sent = await send('2024-H2');
    await world.accept(party, [sent]);
    expect(codesOf(await world.return(party, [{ ...sent, reasons: because }]))).toEqual([
      ['NOT_YOUR_TURN'],
    ]);
    await world.return(district, [{ ...sent, reasons: because }]);
    expect(await world.stored(sent.submissionId)).toMatchObject({ state: 'RETURNED', step: 1 });
    const next = await world.send(second, 8, { period: '2024-H2' });
    expect(await world.stored(next.submissionId)).toMatchObject({ state: 'SUBMITTED', step: 0 });
  });
});
