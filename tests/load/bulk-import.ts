import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { openPool } from './hand-written/open-pool.js';
import { importFile } from './import-file.js';
import { createApplication, foldAll, systemClock, today } from './product.js';
import { openYearsOf } from './open-years.js';
import { readIds, type Ids } from './push-baseline.js';
import type { Figure } from './report.js';
import { worldEnterprises, worldReports, type WorldReport, type WorldSize } from './world.js';

const statement = readFileSync(join(import.meta.dirname, 'sql/bulk-baseline.sql'), 'utf8');

/** Periods for which nobody has reported yet, one file each time. */
const rounds = [
  ['2020-H1', '2020-H2', '2021-H1'],
  ['2021-H2', '2022-H1', '2022-H2'],
] as const;

/**
 * Files of reports through `POST /imports/reports`, from the first byte until everything is folded, and beside it the same rows
 * by COPY, one statement for all of them and the fold; in turns. Both must come to the same cells.
 */
export async function measureBulkImport(
  url: string,
  databaseUrl: string,
  besideUrl: string,
  size: WorldSize,
): Promise<Figure[]> {
  const [product, beside] = [openPool(databaseUrl), openPool(besideUrl)];
  const ids = await readIds(beside);
  const enterprises = worldEnterprises(size);
  const rates: { readonly imported: number; readonly plain: number }[] = [];
  for (const periods of rounds) {
    const reports = worldReports({ ...size, periods }, enterprises);
    const rows = reports.map(({ enterprise, ...report }) => ({
      ...report,
      reporter: { enterprise },
    }));
    const seconds = await importFile(url, product, rows);
    await openYearsOf(beside, periods);
    const plainSeconds = await copyPlainly(beside, besideUrl, reports, ids);
    await assertEqualCells(product, beside, periods);
    rates.push({ imported: reports.length / seconds, plain: reports.length / plainSeconds });
  }
  await Promise.all([product.end(), beside.end()]);
  const ratios = rates.map(({ imported, plain }) => imported / plain);
  const ratio = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
  const told = rates.map(
    ({ imported, plain }) => `${imported.toFixed(0)}/s to ${plain.toFixed(0)}/s`,
  );
  return [
    {
      what: 'bulk import of reports over HTTP, from the first byte until folded, to COPY, one statement and the fold in plain SQL that checks nothing',
      measured: `**${ratio.toFixed(2)}** (${told.join('; ')})`,
      bar: 'at least 0.4',
      met: ratio >= 0.4,
    },
  ];
}

/** PostgreSQL reads the file itself, as it would at an operator's hand. */
async function copyPlainly(
  pool: Pool,
  url: string,
  reports: readonly WorldReport[],
  ids: Ids,
): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'tonghop-bulk-'));
  chmodSync(directory, 0o755);
  const file = join(directory, 'reports.txt');
  writeFileSync(file, reports.map((report) => `${copyLine(report, ids)}\n`).join(''));
  const application = await createApplication({
    databaseUrl: url,
    poolSize: 2,
    clock: systemClock,
  });
  const client = await pool.connect();
  const start = performance.now();
  await client.query('begin');
  await client.query(
    'create temp table bulk_staging (tax_code text, period int, measures int[], members int[], amounts numeric[]) on commit drop',
  );
  await client.query(`copy bulk_staging from '${file}'`);
  await client.query('analyze bulk_staging');
  const { rows } = await client.query<{ id: string }>(
    `insert into revision (principal, action, number, known_at)
     select 'load', 'copy', max(number) + 1, greatest(clock_timestamp(), max(known_at) + interval '1 microsecond') from revision
     returning id`,
  );
  await client.query(statement, [ids.form, ids.version, rows[0]!.id]);
  await client.query('commit');
  await foldAll(application.database, today(systemClock));
  const seconds = (performance.now() - start) / 1000;
  client.release();
  await application.close();
  rmSync(directory, { recursive: true });
  return seconds;
}

function copyLine({ enterprise, period, values }: WorldReport, ids: Ids): string {
  const [year, half] = period.split('-H');
  const key = Number(year) * 100 + 30 + Number(half);
  const measures = values.map(({ measure }) => ids.measures.get(measure));
  const members = values.map(({ member }) =>
    member === undefined ? 0 : ids.members.get(`${member.dimension}=${member.code}`),
  );
  const amounts = values.map(({ value }) => value);
  const arrays = [measures, members, amounts].map((items) => `{${items.join(',')}}`);
  return [enterprise, key, ...arrays].join('\t');
}

/** What is reported must add up to the same on both roads. */
async function assertEqualCells(
  product: Pool,
  beside: Pool,
  periods: readonly string[],
): Promise<void> {
  const keys = periods.map((period) => period.replace('-H', '3'));
  const text = `select count(*) as cells, sum(c.provisional) as amount, sum(c.final_reporters) as reporters
    from cube_cell c join measure m on m.id = c.measure_id and m.source = 'REPORTED' where c.period = any($1::int[])`;
  const [one, other] = await Promise.all(
    [product, beside].map(async (pool) => (await pool.query(text, [keys])).rows[0] as object),
  );
  if (JSON.stringify(one) !== JSON.stringify(other)) {
    throw new Error(`bulk import ${JSON.stringify(one)}, plain SQL ${JSON.stringify(other)}`);
  }
}
