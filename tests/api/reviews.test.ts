import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineForms } from '../../src/forms/define-forms.js';
import { sqlStatement } from '../../src/platform/statement.js';
import { startTestApi, type TestApi } from '../support/api.js';
import {
  AcceptSubmissionsDocument,
  ReturnSubmissionsDocument,
  SubmissionHistoryDocument,
  SubmitReportsDocument,
  WithdrawSubmissionDocument,
} from '../support/operations.js';
import { reviewedForm } from '../support/review-world.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

const countRevisions = sqlStatement(`-- name: test.count-revisions
select count(*) from submission_revision`);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
  await api.application.database.write({ principal: 'test', action: 'define' }, (tx) =>
    defineForms(tx, [reviewedForm]),
  );
  await api.application.refreshDefinitions();
});
afterAll(() => api.close());

let keys = 0;
async function send(taxCode: string, workers: number | undefined, period = '2023-H1') {
  keys += 1;
  const { values, ...rest } = report(taxCode, workers ?? 0, period);
  const reports = [{ ...rest, form: 'reviewed', values: workers === undefined ? [] : values }];
  const input = { idempotencyKey: `review ${keys}`, reports };
  const { submitReports } = await api.ask(SubmitReportsDocument, { input });
  const [result] = submitReports!.results;
  expect(submitReports!.userErrors).toEqual([]);
  return { submissionId: result!.submissionId!, revision: result!.revision! };
}

const accept = async (...submissions: { submissionId: string; revision: number }[]) =>
  (await api.ask(AcceptSubmissionsDocument, { input: { submissions } })).acceptSubmissions!;
const history = async (id: string) =>
  (await api.ask(SubmissionHistoryDocument, { id })).submission!;

describe('the life of a report', () => {
  it('is told with all its revisions and decisions', async () => {
    const one = await send(taxCodes[0], 10);
    const reasons = [{ field: 'workers', text: 'Thiếu lao động thời vụ' }, { text: 'Xem lại' }];
    const { returnSubmissions } = await api.ask(ReturnSubmissionsDocument, {
      input: { submissions: [{ ...one, note: 'Trước ngày 20', reasons }] },
    });
    expect(returnSubmissions).toMatchObject({
      updated: 1,
      rejected: 0,
      results: [{ key: taxCodes[0], status: 'UPDATED', ...one, state: 'RETURNED', step: 0 }],
      userErrors: [],
    });
    const two = await send(taxCodes[0], 12);
    expect(two).toEqual({ ...one, revision: 2 });
    expect(await accept(two)).toMatchObject({ updated: 1, results: [{ state: 'ACCEPTED' }] });
    const three = await send(taxCodes[0], 13);
    const { withdrawSubmission } = await api.ask(WithdrawSubmissionDocument, { input: three });
    expect(withdrawSubmission).toMatchObject({ results: [{ revision: 2, state: 'ACCEPTED' }] });
    const told = await history(one.submissionId);
    const at = '2026-03-01T05:00:00.000Z';
    expect(told).toMatchObject({
      state: 'ACCEPTED',
      revision: 2,
      finalRevision: 2,
      provisionalRevision: 2,
      receivedAt: at,
      client: 'loopback',
      via: [],
      warnings: [],
      revisions: [
        { revision: 1, state: 'RETURNED', client: 'loopback', events: [{ action: 'RETURN' }] },
        { revision: 2, state: 'ACCEPTED', formVersion: 1, receivedAt: at },
        { revision: 3, state: 'WITHDRAWN', events: [{ action: 'WITHDRAW' }] },
      ],
      events: [
        {
          revision: 1,
          action: 'RETURN',
          state: 'RETURNED',
          agency: null,
          reasons: [
            { field: 'workers', text: 'Thiếu lao động thời vụ' },
            { field: null, text: 'Xem lại' },
          ],
          note: 'Trước ngày 20',
          at,
          by: 'loopback',
        },
        { revision: 2, action: 'ACCEPT' },
        { revision: 3, action: 'WITHDRAW', state: 'WITHDRAWN' },
      ],
    });
    const stated = told.revisions!.map(({ values }) =>
      values.find(({ member }) => member === null),
    );
    expect(stated.map((value) => value?.value)).toEqual([10, 12, 13]);
  });

  it('is listed by where it stands', async () => {
    const waiting = await send(taxCodes[1], 10);
    const asked = async (state: string) =>
      (
        await api.send<{ submissions: { nodes: { id: string }[] } }>(
          `{ submissions(form: "reviewed", state: ${state}, under: "vn", first: 100) { nodes { id state } } }`,
        )
      ).data!.submissions.nodes.map(({ id }) => id);
    expect(await asked('SUBMITTED')).toEqual([waiting.submissionId]);
    expect(await asked('RETURNED')).toEqual([]);
    await accept(waiting);
    expect(await asked('SUBMITTED')).toEqual([]);
    expect(await asked('ACCEPTED')).toContain(waiting.submissionId);
  });

  it('ends in an accepted revision without numbers when it is annulled', async () => {
    const one = await send(taxCodes[2], 10);
    await accept(one);
    const empty = await send(taxCodes[2], undefined);
    await accept(empty);
    const { finalRevision, revisions } = await history(one.submissionId);
    expect(finalRevision).toBe(2);
    expect(revisions![1]).toMatchObject({ values: [], state: 'ACCEPTED' });
  });
});

describe('decisions', () => {
  it('about one report name the place in its own input', async () => {
    const one = await send(taxCodes[0], 1, '2021-H2');
    await accept(one);
    const answer = await api.send(
      `mutation { withdrawSubmission(input: { submissionId: "${one.submissionId}", revision: 1, note: "\\u0000" }) {
        userErrors { code row path } results { errors { path } }
      } }`,
    );
    expect(answer.data).toMatchObject({
      withdrawSubmission: {
        userErrors: [
          { code: 'INVALID_NOTE', row: null, path: ['note'] },
          { code: 'NOT_SUBMITTED', row: null, path: ['revision'] },
        ],
        results: [{ errors: [{ path: ['note'] }, { path: ['revision'] }] }],
      },
    });
  });

  it('in bulk tell each row, and name ids that mean nothing', async () => {
    const sent = [
      await send(taxCodes[0], 1, '2022-H1'),
      await send(taxCodes[1], 2, '2022-H1'),
      await send(taxCodes[2], 3, '2022-H1'),
    ];
    const bad = { submissionId: 'nothing', revision: 1 };
    const all = await accept(...sent, bad);
    expect(all).toMatchObject({ updated: 0, rejected: 4 });
    expect(all.userErrors).toMatchObject([
      { code: 'UNKNOWN_SUBMISSION', path: ['submissions', '3', 'submissionId'], row: 3 },
    ]);
    expect(all.results.map(({ state }) => state)).toEqual([
      'SUBMITTED',
      'SUBMITTED',
      'SUBMITTED',
      null,
    ]);
    const { acceptSubmissions } = await api.ask(AcceptSubmissionsDocument, {
      input: { submissions: [...sent, bad], errorPolicy: 'REJECT_FAILED' },
    });
    expect(acceptSubmissions).toMatchObject({ updated: 3, rejected: 1 });
  });

  it('without rows or reasons are refused', async () => {
    expect((await accept()).userErrors).toMatchObject([{ code: 'ROW_COUNT' }]);
    const sent = await send(taxCodes[3], 1, '2022-H1');
    const { returnSubmissions } = await api.ask(ReturnSubmissionsDocument, {
      input: { submissions: [{ ...sent, reasons: [] }] },
    });
    expect(returnSubmissions!.userErrors).toMatchObject([{ code: 'REASON_MISSING' }]);
  });

  it('of two at once about one revision: one wins, the other is told', async () => {
    const sent = await send(taxCodes[3], 1, '2021-H1');
    const input = { submissions: [{ ...sent, reasons: [{ text: 'Chưa đúng' }] }] };
    const [accepted, returned] = await Promise.all([
      accept(sent),
      api.ask(ReturnSubmissionsDocument, { input }).then((answer) => answer.returnSubmissions!),
    ]);
    expect(accepted.updated + returned.updated).toBe(1);
    const [told] = [...accepted.userErrors, ...returned.userErrors];
    expect(told).toMatchObject({ code: 'NOT_SUBMITTED', expected: 'SUBMITTED' });
    const amended = await send(taxCodes[3], 2, '2021-H1');
    expect(await accept(sent)).toMatchObject({
      userErrors: [{ code: 'STALE_REVISION', expected: String(amended.revision), actual: '1' }],
    });
  });
});

describe('one push sent twenty times at once', () => {
  it('is stored once, and answered twenty times the same', async () => {
    const reports = [report(taxCodes[0], 7, '2020-H1'), report(taxCodes[1], 8, '2020-H1')];
    const body = JSON.stringify({
      query: `mutation ($input: SubmitReportsInput!) { submitReports(input: $input) {
        created updated unchanged rejected userErrors { code }
        receipt { idempotencyKey requestHash receivedAt counts { created updated unchanged rejected } }
        results { row key status submissionId revision warnings { code } } } }`,
      variables: { input: { idempotencyKey: 'twenty', reports } },
    });
    const revisions = async () => {
      const [row] = await api.application.database.run(countRevisions);
      return Number(row!.count);
    };
    const before = await revisions();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return response.text();
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0]!)).toMatchObject({
      data: {
        submitReports: {
          created: 2,
          receipt: { counts: { created: 2, updated: 0, unchanged: 0, rejected: 0 } },
        },
      },
    });
    expect(await revisions()).toBe(before + 2);
  });
});
