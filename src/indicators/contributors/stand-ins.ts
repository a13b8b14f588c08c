import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { sqlStatement, type SqlStatement } from '../../platform/statement.js';
import {
  fillAskRow,
  lastReportedTables,
  type FillAsk,
} from '../../submissions/fill/last-reported.js';
import type { ContributorsPage } from './contributors.js';

/** A report of an earlier period that counts in the figure of a page, by the place of the page. */
export interface StandIn {
  readonly page: number;
  readonly submission: number;
  /** The key of its own period, where it is kept. */
  readonly period: number;
}

/**
 * $1 what of which measure stands in for a page, $2 visible roots (null = all), $3 asks, $4 today. `counted` false: for what was
 * known earlier.
 */
function standInsStatement(name: string, counted: boolean): SqlStatement {
  return sqlStatement(`-- name: indicators.${name}
with wanted as materialized (
  select * from jsonb_to_recordset($1::jsonb) w (ordinal int, ask int, node_id int, atoms int[], measure int,
    dimensions int[], allowed int[])
), place as materialized (
  select distinct w.ordinal, w.ask, k.atom_id
  from wanted w
  cross join lateral (
    select k.atom_id from cube_closure k where w.atoms is null and k.tree_id = 1 and k.node_id = w.node_id
    union all
    select atom.id from unnest(w.atoms) atom (id)
  ) k
  where $2::int[] is null or exists (
    select from cube_closure v where v.tree_id = 1 and v.node_id = any($2) and v.atom_id = k.atom_id)
), fill_place as materialized (
  select distinct ask, atom_id from place
), ${lastReportedTables(counted, { asks: '$3', today: '$4' })}
select distinct w.ordinal, f.source_id as id, f.source_period as period
from filled f
join place k on k.ask = f.ask and k.atom_id = f.atom_id
join wanted w on w.ordinal = k.ordinal and w.ask = k.ask and w.measure = f.measure_id
where $4::date is not null and (f.own_slice = 0 or f.own_slice / 1000 = any(w.dimensions))
  and cardinality(w.dimensions) = (select count(*) from unnest(f.slices) s (id) where s.id = any(w.allowed))`);
}

const standIns = standInsStatement('stand-ins', true);
const knownStandIns = standInsStatement('known-stand-ins', false);

/** The reports that stand in for missing ones in the figures of pages. */
export async function readStandIns(
  { roots }: Scope,
  database: Queryable,
  pages: readonly ContributorsPage[],
  { today, isPast }: { readonly today: IsoDate; readonly isPast: boolean },
): Promise<StandIn[]> {
  const asks: FillAsk[] = [];
  const wanted = pages.flatMap(({ unit, atoms, standIns: parts }, ordinal) =>
    parts.map(({ of, reference }) => {
      const { measure, dimensions, allowed } = reference;
      const ask = asks.push({ ...of, measures: [measure] }) - 1;
      return { ordinal, ask, node_id: unit, atoms: atoms ?? null, measure, dimensions, allowed };
    }),
  );
  if (wanted.length === 0) return [];
  const rows = await database.run(isPast ? knownStandIns : standIns, [
    JSON.stringify(wanted),
    roots === 'EVERYTHING' ? null : roots,
    JSON.stringify(asks.map(fillAskRow)),
    today,
  ]);
  return rows.map((row) => ({
    page: number(row, 'ordinal'),
    submission: number(row, 'id'),
    period: number(row, 'period'),
  }));
}
