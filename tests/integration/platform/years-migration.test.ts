import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabaseBefore, migrateBefore, type EmptyDatabase } from '../../support/database.js';
import { WriterBeforeYears } from '../../support/writer-before-years.js';

const fill = readFileSync(
  join(import.meta.dirname, '../../support/sql/fill-before-years.sql'),
  'utf8',
);
const ENTERPRISES = 4000;

const everything = `select s.id, s.period, s.reporter_id, s.provisional_revision_id, s.current_revision_id, s.state,
  r.revisions, e.events, t.submission_id as returned
from submission s
left join (select submission_id, json_agg(to_jsonb(r) - 'period' order by id) as revisions
  from submission_revision r group by 1) r on r.submission_id = s.id
left join (select submission_id, json_agg(to_jsonb(e) - 'period' order by id) as events
  from submission_event e group by 1) e on e.submission_id = s.id
left join submission_return t on t.submission_id = s.id
order by s.id`;

let database: EmptyDatabase;
let client: Client;
let before: unknown[];
beforeAll(async () => {
  database = await createDatabaseBefore('20261121l-years');
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(fill, [ENTERPRISES]);
  before = (await client.query(everything)).rows;
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Ends the connection that copies, as a power cut would, once it has got somewhere. */
async function cutTheCopyShort(): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ ended: boolean }>(
      `select pg_terminate_backend(a.pid) as ended from pg_stat_activity a
       where a.datname = current_database() and a.query ~ 'copy_all' and a.pid <> pg_backend_pid()
         and (select up_to from by_year.copied where name = 'submission') > 0`,
    );
    if (rows.some(({ ended }) => ended)) return;
    await wait(5);
  }
}

/** Reads reports in a transaction that goes on, so that the tables cannot be changed. */
async function openLongQuestion(): Promise<Client> {
  const question = new Client({ connectionString: database.url });
  await question.connect();
  await question.query('begin');
  await question.query('select from submission limit 1');
  return question;
}

/** Others read on until the change of the tables has waited and begun anew; none of them stands behind it for long. */
async function readWhileItTries(): Promise<void> {
  const reader = new Client({ connectionString: database.url });
  await reader.connect();
  await reader.query("set lock_timeout = '5s'");
  for (let tries = 0, isWaiting = false; tries < 2;) {
    const { rows } = await client.query(
      `select from pg_locks where relation = 'public.submission'::regclass and mode = 'AccessExclusiveLock' and not granted`,
    );
    if (isWaiting && rows.length === 0) tries += 1;
    isWaiting = rows.length > 0;
    await reader.query('select from submission limit 1');
    await wait(20);
  }
  await reader.end();
}

describe('the reports of a full database', () => {
  let writers: readonly WriterBeforeYears[];
  let ran: readonly string[];

  it('get their years while they are written, in a migration that is cut short and goes on', async () => {
    expect(before).toHaveLength(ENTERPRISES * 8);
    await migrateBefore(database.url, '20261121m-years-copied');
    writers = await Promise.all([1, 2].map((nth) => WriterBeforeYears.start(database.url, nth)));
    const cut = cutTheCopyShort();
    await expect(migrateBefore(database.url)).rejects.toThrow('terminating connection');
    await cut;
    const { rows } = await client.query("select to_regclass('by_year.submission') as beside");
    expect(rows).toEqual([{ beside: 'by_year.submission' }]);
    const longQuestion = await openLongQuestion();
    const migrated = migrateBefore(database.url);
    await readWhileItTries();
    await longQuestion.end();
    ran = await migrated;
    expect(ran[0]).toBe('20261121m-years-copied');
    await Promise.all(writers.map((writer) => writer.ended));
  }, 240_000);

  it('are all there as they were, and with what was written meanwhile', async () => {
    const changed = new Map(writers.flatMap(({ stated }) => [...stated]));
    expect(changed.size).toBeGreaterThan(20);
    const { rows } = await client.query<{ id: string; revisions: { id: number; note: string }[] }>(
      everything,
    );
    const untouched = (row: unknown): boolean => !changed.has((row as { id: string }).id);
    expect(rows.filter(untouched)).toEqual(before.filter(untouched));
    for (const [id, notes] of changed) {
      const revisions = rows.find((row) => row.id === id)!.revisions;
      expect(revisions.map(({ note }) => note).slice(-notes.length)).toEqual(notes);
    }
    const { rows: stale } = await client.query(`select s.id from submission s
      join submission_revision r on r.submission_id = s.id
      group by s.id, s.period having max(r.id) <> min(s.current_revision_id)`);
    expect(stale).toEqual([]);
  });

  it('lie in the table of their year, with every reference proven', async () => {
    const { rows } = await client.query(
      `select tableoid::regclass::text as year, count(*)::int from submission group by 1 order by 1`,
    );
    expect(rows).toEqual(
      [2023, 2024, 2025, 2026].map((year) => ({
        year: `by_year.submission_${year}`,
        count: ENTERPRISES * 2,
      })),
    );
    const unproven = await client.query('select conname from pg_constraint where not convalidated');
    expect(unproven.rows).toEqual([]);
  });

  it('and their ids go on after the last', async () => {
    for (const table of ['submission', 'submission_revision', 'submission_event']) {
      const { rows } = await client.query(
        `select nextval(pg_get_serial_sequence($1, 'id')) > (select max(id) from ${table}) as is_after`,
        [table],
      );
      expect(rows).toEqual([{ is_after: true }]);
    }
  });
});
