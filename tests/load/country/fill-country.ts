import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { openYearsOf } from '../open-years.js';
import { taxCodesFrom } from '../tax-codes.js';
import { formCode } from './definitions.js';
import { communesOf } from './places.js';
import { reportedMeasures } from './recipes.js';
import { quarterKey, quartersUntilLastYear, type CountrySize } from './size.js';

const enterprisesPerStatement = 20_000;
const reportersPerStatement = 100_000;
const fillEnterprises = readSql('../national/sql/fill-enterprises.sql');
const fillReports = readSql('sql/fill-reports.sql');

function readSql(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8');
}

/**
 * Fills the tables of registers and reports by set-based SQL, as no mutation could in the time. What the statements write keeps every
 * reference, so the checks of references are left out; the cube is for `tonghop rebuild`.
 */
export async function fillCountry(client: ClientBase, size: CountrySize): Promise<void> {
  await client.query('set session_replication_role = replica');
  await writeRevision(client, async (revision) => {
    await register(client, size, revision);
  });
  for (const quarter of quartersUntilLastYear(size.quarters)) {
    await openYearsOf(client, [quarter]);
    await writeRevision(client, async (revision) => {
      await report(client, quarterKey(quarter), revision);
    });
  }
  await client.query('reset session_replication_role');
  await client.query('analyze');
}

/** The tax codes of the country, in the order in which its enterprises are registered. */
export function taxCodesOf(count: number): string[] {
  const codes = taxCodesFrom(990_000_001);
  return Array.from({ length: count }, () => codes.next().value);
}

async function register(client: ClientBase, size: CountrySize, revision: string): Promise<void> {
  const units = communesOf(size).flatMap(({ code, enterprises }) =>
    Array.from({ length: enterprises }, () => code),
  );
  const codes = taxCodesOf(units.length);
  for (let from = 0; from < units.length; from += enterprisesPerStatement) {
    const to = from + enterprisesPerStatement;
    await client.query(fillEnterprises, [codes.slice(from, to), units.slice(from, to), revision]);
  }
}

async function report(client: ClientBase, period: number, revision: string): Promise<void> {
  const { rows } = await client.query<{ least: string; most: string }>(
    'select coalesce(min(id), 1) as least, coalesce(max(id), 0) as most from enterprise',
  );
  const { least = 1, most = 0 } = rows[0] ?? {};
  for (let from = Number(least); from <= Number(most); from += reportersPerStatement) {
    const range = [from, from + reportersPerStatement];
    await client.query(fillReports, [period, ...range, revision, formCode, reportedMeasures]);
  }
}

/** One transaction with its number of knowledge, as the product writes them. */
async function writeRevision(
  client: ClientBase,
  write: (revision: string) => Promise<void>,
): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ id: string }>(
    `insert into revision (principal, action, number, known_at)
     select 'load', 'fill', max(number) + 1, greatest(clock_timestamp(), max(known_at) + interval '1 microsecond') from revision
     returning id`,
  );
  await write(rows[0]!.id);
  await client.query('commit');
}
