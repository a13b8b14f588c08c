import type { Client } from 'pg';
import { findingsOf, type Place, type Placed } from './cross-shard.js';

interface View {
  readonly name: string;
  readonly text: string;
  readonly uses: readonly string[];
}

/** Views and what they read from, in an order in which each comes after those that it uses. */
export async function readViews(client: Client): Promise<View[]> {
  const { rows } =
    await client.query<View>(`select v.relname as name, pg_get_viewdef(v.oid) as text,
    array_agg(distinct used.relname::text) as uses
  from pg_class v
  join pg_rewrite w on w.ev_class = v.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
  join pg_class used on used.oid = d.refobjid and used.oid <> v.oid
  where v.relkind = 'v' and v.relnamespace = 'public'::regnamespace
  group by v.oid, v.relname order by v.oid`);
  return rows;
}

/** A view is where its tables are: spread when one of them is, and then by the columns that `links` names. */
export function withViews(
  tables: ReadonlyMap<string, Placed>,
  views: readonly View[],
  links: ReadonlyMap<string, readonly string[]>,
): Map<string, Placed> {
  const all = new Map(tables);
  const places: readonly Place[] = ['SPREAD', 'LOCAL', 'COPIED'];
  let left = [...views];
  while (left.length > 0) {
    const ready = left.filter(({ uses }) => uses.every((name) => all.has(name)));
    if (ready.length === 0) {
      throw new Error(`views of unknown tables: ${left.map(({ name }) => name).join()}`);
    }
    for (const { name, uses } of ready) {
      const below = new Set(uses.map((used) => all.get(used)!.place));
      const place = places.find((one) => below.has(one)) ?? 'COPIED';
      all.set(name, { name, place, links: links.get(name) ?? [] });
    }
    left = left.filter(({ name }) => !all.has(name));
  }
  return all;
}

/** What has to be rewritten in the views over spread tables. */
export function findingsOfViews(
  views: readonly View[],
  relations: ReadonlyMap<string, Placed>,
): string[][] {
  return views.flatMap(({ name, text }) => {
    const findings = findingsOf(text, relations);
    return findings === undefined ? [] : [[name, findings.join(', ')]];
  });
}

/** Constraints that Citus cannot keep: keys without the column that spreads, references that cross places. */
export async function findingsOfConstraints(
  client: Client,
  tables: ReadonlyMap<string, Placed>,
  column: string,
): Promise<string[][]> {
  const { rows } = await client.query<{
    name: string;
    of: string;
    to: string | null;
    columns: string[];
  }>(`select i.relname::text as name, t.relname::text as of, null as to,
      array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey::int2[])) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where x.indisunique and t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
    union all
    select distinct c.name, c.of, c.to, '{}'::text[]
    from pg_constraint f
    cross join lateral (
      -- Tables of a year are told as the whole that they are part of.
      select regexp_replace(f.conname, '_\\d{4}_', '_') as name,
        regexp_replace(f.conrelid::regclass::text, '^by_year\\.|_\\d{4}$', '', 'g') as of,
        regexp_replace(f.confrelid::regclass::text, '^by_year\\.|_\\d{4}$', '', 'g') as to
    ) c
    where f.contype = 'f' and f.conparentid = 0 and f.connamespace in ('public'::regnamespace, 'by_year'::regnamespace)
    order by 1`);
  return rows.flatMap(({ name, of, to, columns }) => {
    const from = placeOf(tables, of);
    if (to === null) {
      return from !== 'SPREAD' || columns.includes(column) ? [] : [[name, `key without ${column}`]];
    }
    const target = placeOf(tables, to);
    if (from === 'SPREAD' && target === 'SPREAD') return [[name, `reference without ${column}`]];
    if (from === 'SPREAD' && target === 'LOCAL') return [[name, 'reference to the first node']];
    return from !== 'SPREAD' && target === 'SPREAD' ? [[name, 'reference to spread rows']] : [];
  });
}

function placeOf(tables: ReadonlyMap<string, Placed>, name: string): Place {
  const placed = tables.get(name);
  if (placed === undefined) throw new Error(`docs/scaling.md places no table ${name}`);
  return placed.place;
}
