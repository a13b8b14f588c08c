import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import type { CommandContext } from '../../../src/cli/command-context.js';
import { runProgram } from '../../../src/cli/run-program.js';
import { systemClock } from '../../../src/kernel/clock.js';
import type { ReportRow } from '../../../src/submissions/report.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { freshDirectory, removeDirectories } from '../../support/fresh-directory.js';

const country = ['generate', '--enterprises', '700', '--seed', '5'];
const directory = freshDirectory(0o755);

let storage: TestDatabase;
let application: Application;
let output = '';

async function run(...parameters: string[]): Promise<number> {
  output = '';
  const context: CommandContext = {
    seedsDirectory: 'seeds',
    output: { write: (text) => (output += text) },
    errorOutput: { write: () => undefined },
    withServices: (_wish, work) => work({ ...application, sources: contributionSources }),
    migrate: () => Promise.resolve([]),
  };
  const code = await runProgram(context, parameters, '0.0.0');
  await application.refreshDefinitions();
  return code;
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: storage.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

interface Told {
  readonly forms: readonly { readonly form: string; readonly periods: readonly string[] }[];
  readonly rows: readonly { readonly what: string; readonly created: number; rejected: number }[];
}

const told = (): Told => JSON.parse(output) as Told;
const created = (what: string): number =>
  told().rows.find((one) => one.what === what)?.created ?? Number.NaN;

async function written(what: string, periods: string): Promise<readonly unknown[]> {
  const file = join(directory, `${what}.ndjson`);
  expect(await run(...country, '--periods', periods, '--what', what, '--out', file)).toBe(0);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

beforeAll(async () => {
  storage = await createTestDatabase();
  application = await createApplication({
    databaseUrl: storage.url,
    poolSize: 4,
    clock: systemClock,
  });
});

afterAll(async () => {
  await application.close();
  await storage.drop();
  removeDirectories();
});

describe('tonghop generate on an empty database', () => {
  it('loads what it needs, and takes every row', async () => {
    expect(await run(...country, '--periods', '2024-Q1..2024-Q2', '--json')).toBe(0);
    expect(told().forms).toEqual([
      { form: 'enterprise_half_year', periods: ['2024-H1'] },
      { form: 'organization_half_year', periods: ['2024-H1'] },
    ]);
    expect(told().rows.map(({ rejected }) => rejected)).toEqual([0, 0, 0]);
    expect(created('enterprises')).toBe(700);
    expect(await run('verify')).toBe(0);
  });

  it('what is in the database is what is written to files', async () => {
    const enterprises = await written('enterprises', '2024');
    const organizations = await written('organizations', '2024');
    expect(enterprises).toHaveLength(700);
    const [counts] = await ask(`select (select count(*)::int from enterprise) as enterprises,
      (select count(*)::int from organization) as organizations`);
    expect(counts).toEqual({ enterprises: 700, organizations: organizations.length });
    // The last report of a reporter counts: one that is amended stands after the first.
    const reports = (await written('reports', '2024-Q1..2024-Q2')) as ReportRow[];
    const last = new Map(reports.map((row) => [JSON.stringify(row.reporter), row]));
    let workers = 0;
    for (const { values } of last.values()) {
      for (const { measure, value } of values) if (measure === 'workers') workers += value;
    }
    const [sums] = await ask(`select count(*)::int as reports,
      (select count(*)::int from submission_revision) as revisions,
      (select sum(r.amounts[i])::int from submission s join submission_revision r on r.id = s.final_revision_id
        cross join generate_subscripts(r.measures, 1) i join measure m on m.id = r.measures[i]
        where m.code = 'workers' and r.members[i] = 0) as workers from submission`);
    expect(sums).toEqual({ reports: last.size, revisions: reports.length, workers });
  });

  it('reports come in on time and late, and some are missing', async () => {
    const [rates] =
      await ask(`select sum(c.final) filter (where m.code = 'reports_expected')::int as expected,
      sum(c.final) filter (where m.code = 'reports_on_time')::int as on_time,
      sum(c.final) filter (where m.code = 'reports_late')::int as late
      from cube_cell c join measure m on m.id = c.measure_id join unit u on u.id = c.node_id
      where u.code = 'vn' and c.period = 202431 and c.slice_id in
        (select id from dimension_member where code = 'enterprise_half_year')`);
    const { expected, on_time: onTime, late } = rates as Record<string, number>;
    expect(onTime! / expected!).toBeGreaterThan(0.5);
    expect(late! / expected!).toBeGreaterThan(0.06);
    expect((onTime! + late!) / expected!).toBeLessThan(0.85);
  });

  it('twice changes nothing, and another period only adds to it', async () => {
    const revisions = async (): Promise<unknown> =>
      (await ask(`select count(*) from revision where action <> 'fold'`))[0];
    const before = await revisions();
    expect(await run(...country, '--periods', '2024-Q1..2024-Q2', '--json')).toBe(0);
    expect(await revisions()).toEqual(before);
    expect(['enterprises', 'organizations', 'reports'].map(created)).toEqual([0, 0, 0]);
    expect(await run(...country, '--periods', '2024', '--json')).toBe(0);
    expect(['enterprises', 'organizations'].map(created)).toEqual([0, 0]);
    expect(created('reports')).toBeGreaterThan(400);
    expect(await run('verify')).toBe(0);
  });

  it('another country is refused, and so is a range without a whole period', async () => {
    expect(await run('generate', '--enterprises', '700', '--seed', '6', '--lang', 'vi')).toBe(1);
    expect(output).toContain('GENERATED_OTHERWISE: Cơ sở dữ liệu này đã chứa');
    expect(await run(...country, '--periods', '2024-Q1')).toBe(1);
    expect(output).toContain('GENERATE_NO_FORM: No form has a whole period within 2024-Q1');
  });

  it.each([
    ['--enterprises', '0'],
    ['--enterprises', '1e6'],
    ['--seed', '-1'],
    ['--periods', '2024-Q9'],
    ['--what', 'zones'],
  ])('%s %s is wrong usage', async (option, value) => {
    expect(await run('generate', '--enterprises', '10', option, value)).toBe(2);
  });
});
