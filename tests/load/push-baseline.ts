import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { chunks } from './load-world.js';
import { openYearsOf } from './open-years.js';
import type { WorldReport } from './world.js';

const statement = readFileSync(join(import.meta.dirname, 'sql/push-baseline.sql'), 'utf8');

/** What the baselines write instead of codes. */
export interface Ids {
  readonly form: number;
  readonly version: number;
  readonly measures: ReadonlyMap<string, number>;
  /** By `dimension=member`. */
  readonly members: ReadonlyMap<string, number>;
}

/** The same reports as plain SQL: one statement a push between begin and commit. Returns the seconds it took. */
export async function pushPlainly(
  pool: Pool,
  reports: readonly WorldReport[],
  perPush: number,
  clients: number,
): Promise<number> {
  const ids = await readIds(pool);
  const periods = Map.groupBy(reports, ({ period }) => period);
  await openYearsOf(pool, [...periods.keys()]);
  const queue = [...periods.values()].flatMap((ofPeriod) => chunks(ofPeriod, perPush));
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = await pool.connect();
      for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
        await pushOne(client, batch, ids);
      }
      client.release();
    }),
  );
  return (performance.now() - start) / 1000;
}

async function pushOne(
  client: ClientBase,
  reports: readonly WorldReport[],
  ids: Ids,
): Promise<void> {
  const rows = reports.map(({ enterprise, values }) => ({
    tax_code: enterprise,
    measures: values.map(({ measure }) => ids.measures.get(measure)),
    members: values.map(({ member }) =>
      member === undefined ? 0 : ids.members.get(`${member.dimension}=${member.code}`),
    ),
    amounts: values.map(({ value }) => value),
  }));
  await client.query('begin');
  const { rows: opened } = await client.query<{ id: string }>(
    `insert into revision (principal, action) values ('load', 'submitReports') returning id`,
  );
  const revision = opened[0]!.id;
  const parameters = [JSON.stringify(rows), ids.form, ids.version, keyOf(reports), revision];
  await client.query({ name: 'load.push-baseline', text: statement, values: parameters });
  await client.query(`select pg_advisory_xact_lock(hashtext('tonghop.knowledge'))`);
  await client.query(
    `update revision set number = coalesce((select max(number) from revision), 0) + 1,
       known_at = greatest(clock_timestamp(), (select max(known_at) from revision) + interval '1 microsecond')
     where id = $1`,
    [revision],
  );
  await client.query('commit');
}

/** All reports of a push are of one half-year; keys of half-years are year * 100 + 31 or 32. */
function keyOf([first]: readonly WorldReport[]): number {
  const [year, half] = first!.period.split('-H');
  return Number(year) * 100 + 30 + Number(half);
}

/** Looks the codes up, outside of what is measured. */
export async function readIds(pool: Pool): Promise<Ids> {
  const forms = await pool.query<{ form: number; version: number }>(
    `select f.id as form, max(v.id) as version from form f join form_version v on v.form_id = f.id
     where f.code = 'enterprise_half_year' group by f.id`,
  );
  const measures = await pool.query<{ code: string; id: number }>('select code, id from measure');
  const members = await pool.query<{ code: string; id: number }>(
    `select d.code || '=' || m.code as code, m.id from dimension_member m join dimension d on d.id = m.dimension_id`,
  );
  return {
    ...forms.rows[0]!,
    measures: new Map(measures.rows.map(({ code, id }) => [code, id])),
    members: new Map(members.rows.map(({ code, id }) => [code, id])),
  };
}
