import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { contributeStatement } from '../../../src/cube/contribute.js';
import { loadStatement, sqlStatement } from '../../../src/platform/statement.js';
import { reportSubject } from '../../../src/submissions/report-subject.js';
import { openYearsAhead } from '../../../src/submissions/years/open-years.js';
import { taxCodes } from '../../support/application-world.js';
import { createReviewWorld, reportOf, type ReviewWorld } from '../../support/review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.small.close());

const readYears = sqlStatement(`-- name: test.years
select substring(relname from '\\d+')::int as year from pg_class
where relnamespace = 'by_year'::regnamespace and relname ~ '^submission_\\d+$' order by 1`);

async function years(): Promise<number[]> {
  const rows = await world.small.application.database.run(readYears);
  return rows.map(({ year }) => year as number);
}

describe('years of reports', () => {
  it('are there for this year and the next before the first report comes', async () => {
    const { database } = world.small.application;
    await Promise.all([1, 2, 3].map(() => openYearsAhead(database, '2031-12-31' as never)));
    expect(await years()).toEqual(expect.arrayContaining([2031, 2032]));
  });

  it('are never planned for as empty tables, which any index would suit', async () => {
    const { database } = world.small.application;
    const run = (name: string, text: string) =>
      database.run(sqlStatement(`-- name: test.${name}\n${text}`));
    const plannedFor = async () => {
      const rows = await run(
        'planned-for',
        `select relname::text as name, reltuples::int as rows, pg_relation_size(oid) >= 81920 as has_room from pg_class
         where relnamespace = 'by_year'::regnamespace and relname ~ '2032$' and relkind = 'r' order by 1`,
      );
      return rows.map(({ name, rows: count, has_room }) => [name, count, has_room]);
    };
    const tables = ['', '_event', '_return', '_revision'].map((part) => `submission${part}_2032`);
    await run('vacuum', `vacuum analyze ${tables.map((table) => `by_year.${table}`).join()}`);
    expect(await plannedFor()).toEqual(tables.map((table) => [table, 0, true]));
    await openYearsAhead(database, '2031-12-31' as never);
    expect(await plannedFor()).toEqual(tables.map((table) => [table, 1000, true]));
  });

  it('come with their first reports, however many arrive at once, and none of those fails', async () => {
    const wanted = [2001, 2002, 2003, 2004, 2005, 2006];
    expect((await years()).filter((year) => wanted.includes(year))).toEqual([]);
    const units = ['province', 'commune', 'zone', 'land'];
    const pushes = wanted.flatMap((year) =>
      units.map((unit) => world.push([reportOf({ unit }, year, { period: `${year}-H1` })])),
    );
    const beside = world.push([reportOf({ unit: 'commune' }, 1, { period: '2026-H1' })]);
    const answers = await Promise.all([...pushes, beside]);
    expect(
      answers.flatMap(({ errors, batch }) => [
        ...errors,
        ...batch.results.flatMap((r) => r.errors),
      ]),
    ).toEqual([]);
    expect(answers.map(({ batch }) => batch.created)).toEqual(answers.map(() => 1));
    expect((await years()).filter((year) => wanted.includes(year))).toEqual(wanted);
    expect(await world.verify()).toEqual([]);
  }, 60_000);

  it('do not come with a report that is refused', async () => {
    const { batch } = await world.push([reportOf({ unit: 'nowhere' }, 1, { period: '2007-H1' })]);
    expect(batch.created).toBe(0);
    expect(await years()).not.toContain(2007);
  });
});

describe('whoever knows the period of a report', () => {
  const submissions = `${import.meta.dirname}/../../../src/submissions`;
  const byKey = ['{1}', '{202431}', '{ENTERPRISE}', '{1}'];
  it.each([
    ...contributionSources
      .filter(({ finds }) => finds !== undefined)
      .map((source) => [contributeStatement(source), () => [[subject], 1]] as const),
    [loadStatement(submissions, 'sql/current-submissions.sql'), () => byKey],
    [loadStatement(submissions, 'sql/previous-values.sql'), () => byKey],
  ])('looks into its year alone (%#)', async ({ text }, parameters) => {
    const touched = await yearsTouched(text, parameters());
    expect(touched).toEqual(['2024']);
  });

  let subject: number;
  beforeAll(async () => {
    const sent = await world.send({ enterprise: taxCodes.first }, 10, { period: '2024-H1' });
    await world.send({ enterprise: taxCodes.first }, 11, { period: '2023-H1' });
    subject = reportSubject(202431, sent.submissionId);
  });

  /** The years whose tables or indexes a statement opened; it leaves nothing behind. */
  async function yearsTouched(text: string, parameters: readonly unknown[]): Promise<string[]> {
    const explain = `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`;
    const { database } = world.small.application;
    const plan = await database.write(
      { principal: 'test', action: 'explain' },
      (tx) => tx.run({ name: 'test.explain', text: explain }, parameters),
      () => false,
    );
    const lines = plan.map((row) => String(row['QUERY PLAN']));
    const run = lines.filter((line) => !line.includes('never executed'));
    const found = run.flatMap((line) => /submission\w*_(\d{4})/.exec(line)?.[1] ?? []);
    return [...new Set(found)];
  }
});
