import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemPrincipal, type Principal } from '../../src/access/principal.js';
import { foldAll, foldOnce } from '../../src/cube/fold.js';
import { moveEnterprises } from '../../src/enterprises/move-enterprises.js';
import { today } from '../../src/kernel/clock.js';
import { number, text } from '../../src/platform/row.js';
import { sqlStatement } from '../../src/platform/statement.js';
import type { ReportResult, ReporterReference } from '../../src/submissions/report.js';
import { taxCodes } from '../support/application-world.js';
import { createReviewWorld, reportOf, type ReviewWorld } from '../support/review-world.js';

const rounds = 12;
const pushers = 8;
const reporters: ReporterReference[] = [
  { enterprise: taxCodes.first },
  { enterprise: taxCodes.second },
  { enterprise: taxCodes.third },
  { unit: 'commune' },
  { unit: 'zone' },
  { organization: 'cd-1' },
];
const periods = ['2024-H1', '2024-H2'];

const waiting = sqlStatement(`-- name: test.waiting
select s.id, r.number from submission s join submission_revision r on r.id = s.current_revision_id
where s.state = 'SUBMITTED' order by random()`);
const kept = sqlStatement(`-- name: test.kept
select r.submission_id, r.number, r.amounts[1] as amount from submission_revision r`);
const decided = sqlStatement(`-- name: test.decided
select e.submission_id, r.number, e.action
from submission_event e join submission_revision r on r.id = e.submission_revision_id`);
const misplaced = sqlStatement(`-- name: test.misplaced
select s.id from submission s
cross join lateral (
  select max(r.number) filter (where r.state in ('SUBMITTED', 'ACCEPTED')) as provisional,
    max(r.number) filter (where r.state = 'ACCEPTED') as final
  from submission_revision_state r where r.submission_id = s.id) told
left join submission_revision p on p.id = s.provisional_revision_id
left join submission_revision f on f.id = s.final_revision_id
where p.number is distinct from told.provisional or f.number is distinct from told.final`);
const deadlocks = sqlStatement(`-- name: test.deadlocks
select deadlocks from pg_stat_database where datname = current_database()`);

let world: ReviewWorld;
let zone: Principal;
let province: Principal;
beforeAll(async () => {
  world = await createReviewWorld();
  zone = await world.clientOf('zone');
  province = await world.clientOf('province');
});
afterAll(() => world.small.close());

/** A stream of numbers that is the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 8;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const placed = list.map((item) => ({ item, place: next() }));
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/** What somebody was told to be kept or done: `submission revision` with the number or the action. */
const told: string[] = [];
const done: string[] = [];

const at = { work: true };

/** Every report of everybody in an order of its own; each number is sent once only. */
async function push(seed: number): Promise<void> {
  const next = numbersFrom(seed);
  for (let round = 0; round < rounds; round += 1) {
    const rows = shuffled(
      reporters.flatMap((reporter) => periods.map((period) => ({ reporter, period }))),
      next,
    ).slice(0, 8);
    const amounts = rows.map((_, index) => seed * 100_000 + round * 100 + index);
    const { batch } = await world.push(
      rows.map(({ reporter, period }, index) => reportOf(reporter, amounts[index], { period })),
    );
    expect(batch.rejected).toBe(0);
    batch.results.forEach(({ submissionId, revision }: ReportResult, index) => {
      told.push(`${submissionId} ${revision} ${amounts[index]}`);
    });
  }
}

/** Decides about whatever waits; what somebody else was faster with is told and left. */
async function review(act: 'accept' | 'return' | 'withdraw', principal: Principal): Promise<void> {
  const { database } = world.small.application;
  while (at.work) {
    const rows = (await database.run(waiting)).slice(0, 4).map((row) => ({
      submissionId: number(row, 'id'),
      revision: number(row, 'number'),
      reasons: [{ text: 'Chưa đúng' }],
    }));
    const { results } = await world[act](principal, rows, { errorPolicy: 'REJECT_FAILED' });
    for (const { status, errors, row } of results) {
      const { submissionId, revision } = rows[row]!;
      if (status === 'UPDATED') done.push(`${submissionId} ${revision} ${act.toUpperCase()}`);
      else {
        expect(['NOT_SUBMITTED', 'STALE_REVISION', 'UNKNOWN_SUBMISSION', 'NOT_BELOW']).toContain(
          errors[0]?.code,
        );
      }
    }
  }
}

async function relocate(): Promise<void> {
  const { application } = world.small;
  const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
  for (let round = 0; round < rounds; round += 1) {
    const to = round % 2 === 0 ? 'commune' : 'zone';
    const moves = [taxCodes.second, taxCodes.first].map((taxCode) => ({
      taxCode,
      to,
      on: '2024-06-01',
    }));
    await application.database.write({ principal: 'test', action: 'move' }, (tx) =>
      moveEnterprises(tx, application.writeContext(), moves, options),
    );
  }
}

it('eight pushers, reviewers, relocations and folds at once: nothing is lost, doubled or deadlocked', async () => {
  const { database, clock } = world.small.application;
  const fold = async (): Promise<void> => {
    while (at.work) await foldOnce(database, today(clock), 50);
  };
  const beside = [
    review('accept', systemPrincipal),
    review('accept', province),
    review('return', province),
    review('withdraw', zone),
    fold(),
  ];
  const writers = Array.from({ length: pushers }, (_, index) => push(index + 1));
  const ends = await Promise.allSettled([...writers, relocate()]);
  at.work = false;
  ends.push(...(await Promise.allSettled(beside)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const revisions = await database.run(kept);
  const stored = revisions.map(
    (row) => `${number(row, 'submission_id')} ${number(row, 'number')} ${number(row, 'amount')}`,
  );
  expect(stored.sort()).toEqual(told.sort());
  expect(told).toHaveLength(pushers * rounds * 8);
  const events = await database.run(decided);
  const written = events.map(
    (row) => `${number(row, 'submission_id')} ${number(row, 'number')} ${text(row, 'action')}`,
  );
  expect(written.sort()).toEqual(done.sort());
  expect(done.length).toBeGreaterThan(rounds);
  expect(await database.run(misplaced)).toEqual([]);
  expect(await world.verify()).toEqual([]);
  await foldAll(database, today(clock));
  expect(await world.verify()).toEqual([]);
  await setTimeout(1_200);
  expect(await database.run(deadlocks)).toEqual([{ deadlocks: '0' }]);
});
