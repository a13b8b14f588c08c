import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { systemPrincipal } from '../../../src/access/principal.js';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import { foldAll } from '../../../src/cube/fold.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { verifyCube } from '../../../src/cube/verify.js';
import type { HttpServer } from '../../../src/http/listen.js';
import { observe } from '../../../src/indicators/observe.js';
import { systemClock, today } from '../../../src/kernel/clock.js';
import { defineCountry } from '../../load/country/define-country.js';
import { readOnceASecond } from '../../load/country/dashboard-reads.js';
import { fillCountry, taxCodesOf } from '../../load/country/fill-country.js';
import { pushBatches } from '../../load/push-batches.js';
import { ofUnit, type CountryQuestion } from '../../load/country/question.js';
import { allQuestions, questionsOf } from '../../load/country/questions.js';
import { amountOfRound, batchesOf } from '../../load/country/reports.js';
import { assertEqualRoads } from '../../load/country/roads/assert-equal.js';
import { RoadsOfCountry } from '../../load/country/roads/roads-of-country.js';
import {
  askedQuarter,
  openQuarters,
  quartersUntilLastYear,
  type CountrySize,
} from '../../load/country/size.js';
import { statementOf } from '../../load/country/statement-of-question.js';
import { partOfPushIn, readerQuestion } from '../../load/country/whole-pushes.js';
import { constantResolvers } from '../../load/hand-written/constant-resolvers.js';
import { countryResolvers } from '../../load/hand-written/country-resolvers.js';
import { listen, type Listening } from '../../load/hand-written/listen.js';
import { openPool } from '../../load/hand-written/open-pool.js';
import { productTypeDefs, typeDefs } from '../../load/hand-written/schema.js';
import { explain } from '../../load/plan.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { defineReferenceData } from '../../support/reference-data.js';
import { serveLocally } from '../../support/serve-locally.js';

// The country of `npm run bench` in small: every road gives the same numbers; how fast it is, is no test.
const size: CountrySize = { enterprises: 700, quarters: 5, communes: 70 };
const questions = questionsOf(size);

describe('the roads to a figure of the country', () => {
  const pool = { of: undefined as ReturnType<typeof openPool> | undefined };
  let test: TestDatabase;
  let application: Application;
  let server: HttpServer;
  let product: string;
  let resolver: Listening;
  let constants: Listening;
  let client: Client;
  let roads: RoadsOfCountry;

  beforeAll(async () => {
    test = await createTestDatabase();
    application = await createApplication({
      databaseUrl: test.url,
      poolSize: 4,
      clock: systemClock,
    });
    await defineReferenceData(application);
    server = await serveLocally(application);
    product = `${server.url}/graphql`;
    await defineCountry(product, size);
    client = new Client({ connectionString: test.url });
    await client.connect();
    await fillCountry(client, size);
    await rebuildCube(application.database, contributionSources, today(systemClock));
    pool.of = openPool(test.url);
    resolver = await listen(typeDefs, await countryResolvers(pool.of));
    constants = await listen(productTypeDefs(), constantResolvers(34));
    roads = await RoadsOfCountry.open({
      product,
      resolver: resolver.url,
      constants: constants.url,
      databaseUrl: test.url,
      today: today(systemClock),
    });
  });

  afterAll(async () => {
    await roads.close();
    await resolver.close();
    await constants.close();
    await pool.of?.end();
    await client.end();
    await server.close();
    await application.close();
    await test.drop();
  });

  it('fills tables that the product finds to be whole', async () => {
    const { rows } = await client.query<{ enterprises: string; reports: string }>(
      'select (select count(*) from enterprise) as enterprises, (select count(*) from submission) as reports',
    );
    const [enterprises, reports] = [Number(rows[0]!.enterprises), Number(rows[0]!.reports)];
    expect(enterprises).toBe(size.enterprises);
    expect(reports / enterprises / size.quarters).toBeCloseTo(0.9, 1);
    expect(await verifyCube(application.database, contributionSources)).toEqual([]);
  });

  it.each(allQuestions(questions).map((question) => [question.name, question] as const))(
    '%s: the same on all of them',
    async (_, question) => {
      const took = await assertEqualRoads(roads.of(question), question);
      const all = ['product', 'resolver', 'cells', 'records', 'constants'];
      const without: readonly string[] = question.without.includes('resolver')
        ? [...question.without, 'constants']
        : [];
      expect([...took.keys()]).toEqual(all.filter((name) => !without.includes(name)));
    },
  );

  it('tells numbers that are not empty, and not the same for every unit', async () => {
    const [dashboard] = questions.dashboard;
    const numbers = await roads.of(dashboard!)[0]!.numbers();
    expect(numbers.filter((number) => number > 0).length).toBeGreaterThan(0.9 * numbers.length);
    expect(new Set(numbers).size).toBeGreaterThan(34);
  });

  it('a question under the hierarchy of before tells other numbers than today', async () => {
    const [before] = questions.asOf;
    const figures = before!.figures.map(({ unit, indicator, period }) => ({
      ...{ unit, indicator, period },
    }));
    const records = (question: CountryQuestion) =>
      roads
        .of(question)
        .find(({ name }) => name === 'records')!
        .numbers();
    expect(await records({ ...before!, figures })).not.toEqual(await records(before!));
  });

  it('reads each question by one statement, whose work is told', async () => {
    const { scope } = systemPrincipal;
    const parts = { application, observe, scope, today: today(systemClock) };
    await application.refreshDefinitions();
    for (const question of allQuestions(questions)) {
      const { rows, buffers } = await explain(
        client,
        await statementOf(parts, roads.ids, question),
        1,
      );
      expect(Math.min(rows, buffers)).toBeGreaterThan(0);
    }
  });

  it('shows readers whole pushes only, and in the end all of them', async () => {
    const period = openQuarters.readers;
    const perPush = 20;
    const batches = batchesOf(taxCodesOf(size.enterprises), period, perPush);
    const bodies = [1, 2, 3, 4].map((reader) => readerQuestion(reader, period, askedQuarter));
    const [reads, pushed] = await Promise.all([
      readOnceASecond(product, bodies, 2),
      pushBatches(product, batches, { clients: 2, seconds: 2 }),
    ]);
    expect(reads).toHaveLength(8);
    expect(reads.map(({ answer }) => partOfPushIn(answer, perPush * amountOfRound))).toEqual(
      reads.map(() => undefined),
    );
    expect(pushed.reports).toBeGreaterThan(0);
    await foldAll(application.database, today(systemClock));
    const indicator = 'bench_union_density';
    const question = ofUnit('what was pushed', { unit: 'vn', indicator, period });
    const took = await assertEqualRoads(roads.of(question), question);
    expect(took.size).toBe(5);
  });

  it('asks for quarters that are filled', () => {
    expect(quartersUntilLastYear(size.quarters)).toHaveLength(size.quarters);
    expect(quartersUntilLastYear(size.quarters).at(-1)).toBe(askedQuarter);
  });
});
