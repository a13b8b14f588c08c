/**
 * A sum of what stands in for numbers that are missing at a node and below it: of some measures of one ask, grouped like a
 * cross. What an ask is, only the source of the values knows.
 */
export interface FillRequest {
  readonly node: number;
  /** The place of the ask among `Fills.asks`. */
  readonly ask: number;
  readonly measures: readonly number[];
  /** As in `CrossRequest`; all empty: the total. */
  readonly dimensions: readonly number[];
  readonly allowed: readonly number[];
  readonly groups: readonly number[];
}

/** What stands in for what is missing, asked beside the sums of a reading. */
export interface Fills {
  /** One object for each ask, as the source reads it, with its place as `ask`. */
  readonly asks: readonly object[];
  readonly requests: readonly FillRequest[];
}

/** A sum of values that stand in, those of one slice. */
export interface FilledSum {
  readonly amount: number;
  /** As they count for the sum: once for each part that is added. */
  readonly stated: number;
  /** Whoever counts with an earlier value. */
  readonly reporters: number;
}

/**
 * Someone who knows what stands in for numbers that are missing. Tables for a `with` that end in `filled` (ask, subject, source_id, atom_id,
 * measure_id, amount, own_slice, slices: as in a contribution): $8 today, $19 the asks, `fill_place` (ask, atom_id) the atoms
 * that are asked for. `knownTables`: the same where the views are those of what was known earlier, without any cell.
 */
export interface FillSource {
  readonly tables: string;
  readonly knownTables: string;
}

/** Tables for a `with` that has `member`; $1 the tree, $19 the asks, $20 the requests. */
export const fillTables = (source: string): string => `fill_request as materialized (
  select * from jsonb_to_recordset($20::jsonb) r (ordinal bigint, ask int, node_id int, measures int[],
    dimensions int[], allowed int[], groups int[])
), fill_below as materialized (
  select r.ask, r.node_id, k.atom_id
  from (select distinct ask, node_id from fill_request) r
  cross join lateral (
    select k.atom_id from cube_closure k where k.tree_id = $1 and k.node_id = r.node_id
    union all
    select m.atom_id from member m where m.set_id = r.node_id
  ) k
), fill_place as materialized (
  select distinct ask, atom_id from fill_below
), ${source}`;

/** The sums of what stands in, in the columns of the other parts of a reading. */
export const fillPart = `select r.ordinal, g.members, sum(f.amount), 0::numeric, count(*), count(distinct f.subject),
  null::bigint, null::timestamptz
from filled f
join fill_below k on k.ask = f.ask and k.atom_id = f.atom_id
join fill_request r on r.ask = k.ask and r.node_id = k.node_id and f.measure_id = any(r.measures)
cross join lateral (
  select count(*) filter (where s.id = any(r.allowed)) as matched,
    coalesce(array_agg(s.id order by s.id) filter (where s.id / 1000 = any(r.groups)), '{}') as members
  from unnest(f.slices) s (id)
) g
where g.matched = cardinality(r.dimensions) and (f.own_slice = 0 or f.own_slice / 1000 = any(r.dimensions))
group by r.ordinal, g.members`;

/** $19 and $20; `before`: how many requests of other kinds stand before these. */
export function fillParameters({ asks, requests }: Fills, before: number): string[] {
  const rows = requests.map(({ node, ...rest }, index) => ({
    ordinal: before + index + 1,
    node_id: node,
    ...rest,
  }));
  return [JSON.stringify(asks), JSON.stringify(rows)];
}
