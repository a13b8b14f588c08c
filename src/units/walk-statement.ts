import { sqlStatement, type SqlStatement } from '../platform/statement.js';

/** Where a walk begins; each kind has its own parameters from $8 on. */
const anchors = {
  codes: `select u.id as unit_id, a.ordinal, null::bigint as total
    from unnest($8::text[]) with ordinality a (code, ordinal) join unit u on u.code = a.code`,
  ids: `select u.id as unit_id, a.ordinal, null::bigint as total
    from unnest($8::int[]) with ordinality a (id, ordinal) join unit u on u.id = a.id`,
  official: `select distinct c.unit_id, 1::bigint as ordinal, null::bigint as total
    from unit_official_code c
    where c.scheme = $8 and c.code = $9 and c.superseded_by is null and ($10::date is null or c.valid @> $10::date)`,
  children: `select p.unit_id, row_number() over (order by u.code) as ordinal, null::bigint as total
    from unit_placement p join unit u on u.id = p.unit_id join unit parent on parent.id = p.parent_id
    where parent.code = $8 and p.hierarchy || '' = $9 and p.superseded_by is null and ${holds('p.valid', '$6::date')}
      and ${visible('parent.id')}`,
  descendants: `select below.unit_id, row_number() over (order by u.code) as ordinal, null::bigint as total
    from (${below('$8', '$10')}) below
    join unit u on u.id = below.unit_id
    where ($9::text is null or exists (
      select from unit_version v
      where v.unit_id = u.id and v.superseded_by is null and v.valid @> $6::date and v.kind = $9))`,
  page: `select found.id as unit_id, row_number() over (order by found.code) as ordinal, found.total
    from (
      select u.id, u.code, count(*) over () as total
      from unit u
      join unit_version v on v.unit_id = u.id and v.superseded_by is null and v.valid @> $6::date
      where ($8::text is null or v.kind = $8) and ($9::text is null or v.search_key like $9)
        and ($10::text is null or u.id in (${below('$10', '$13')}))
        and VISIBLE(u.id)
    ) found
    where $11::text is null or found.code > $11
    order by found.code
    limit $12`,
} as const;

/** The ways a walk can begin. A unit that the caller may not see has nothing below it. */
export type AnchorKind = keyof typeof anchors;

/**
 * Everything below the unit of that code in the tree of day $6: what is not open on the day is not placed on it. Here and in the
 * steps the hierarchy is kept from the indexes (|| ''): a unit stands in few, and by an index that begins with it the planner may
 * read all placements of one for each unit.
 */
function below(code: string, hierarchy: string): string {
  const next = (unit: string): string => `select p.unit_id from unit_placement p
        where p.parent_id = ${unit} and p.hierarchy || '' = ${hierarchy} and p.superseded_by is null
          and ${holds('p.valid', '$6::date')}
        offset 0`;
  return `with recursive below (unit_id) as (
      select first.unit_id from unit top cross join lateral (${next('top.id')}) first
      where top.code = ${code} and ${visible('top.id')}
      union all
      select next.unit_id from below cross join lateral (${next('below.unit_id')}) next
    ) select unit_id from below`;
}

/** Inside the caller's subtrees ($7, null = everything): outside of them nothing exists. */
function visible(unit: string): string {
  return `($7::int[] is null or exists (
    select from cube_closure inside join cube_atom home on home.id = inside.atom_id and home.part = 0
    where inside.tree_id = 1 and inside.node_id = any($7) and home.node_id = ${unit}))`;
}

/** Compared bound by bound: a containment would lead the planner to look the day up first and the unit after. */
function holds(span: string, day: string): string {
  return `(lower(${span}) <= ${day} and coalesce(${day} < upper(${span}), true))`;
}

/**
 * The units of the walk, with a row for each of their versions: which of them counts on a day is for the reader to find. They
 * are looked up all at once.
 */
const found = `select w.step_id, w.from_id, w.total, u.id, u.code, x.name_vi, x.name_en, x.kind, m.code as zone_kind,
  lower(x.valid) as valid_from, upper(x.valid) as valid_to
from walk w
join (select id, code from unit where id = any(array(select unit_id from walk)) offset 0) u on u.id = w.unit_id
join (
  select * from unit_version where unit_id = any(array(select unit_id from walk)) and superseded_by is null offset 0
) x on x.unit_id = w.unit_id
join dimension_member m on m.id = x.zone_kind_id
order by w.step_id, w.from_id, w.ordinal, u.code`;

/**
 * One statement for units however deep a question nests: steps ($1 id, $2 id of the step before, 0 = the anchors, $3 what
 * to do, $4 as of, $5 hierarchy) are followed from the anchors; $6 is the day whose names and existence the anchors have. With
 * hidden units, one more parameter tells them: {"step parent": [unit]}.
 */
function walkText(kind: AnchorKind, withHidden: boolean): string {
  const anchor = anchors[kind].replace('VISIBLE(u.id)', visible('u.id'));
  const walk = walkOf(anchor, withHidden ? hidden(firstFreeParameter(anchor)) : '');
  return `-- name: units.walk-${kind}${withHidden ? '-with-hidden' : ''}\n${walk}\n${found}`;
}

/** The units that stand under another one without being open: found by key, as the list can be long. */
function hidden(parameter: number): string {
  return `
    union all
    select h.unit_id::int, 0 from jsonb_array_elements_text($${parameter}::jsonb -> (s.id || ' ' || w.unit_id)) h (unit_id)
    where s.act = 'CHILDREN'`;
}

function firstFreeParameter(text: string): number {
  return (
    1 + Math.max(lastOfAll, ...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)))
  );
}

/** Every walk has the parameters up to this one. */
const lastOfAll = 7;

function walkOf(anchor: string, hiddenUnits: string): string {
  return `with recursive step as (
  select * from unnest($1::int[], $2::int[], $3::text[], $4::date[], $5::text[]) s (id, before_id, act, as_of, hierarchy)
), anchor as (
  ${anchor}
), walk (step_id, from_id, unit_id, ordinal, as_of, total) as (
  select 0, 0, a.unit_id, a.ordinal, $6::date, a.total from anchor a where ${visible('a.unit_id')}
  union
  select s.id, w.unit_id, next.unit_id, next.ordinal, s.as_of, null::bigint
  from walk w
  join step s on s.before_id = w.step_id
  cross join lateral (
    select p.unit_id, 0::bigint as ordinal from unit_placement p
    where s.act = 'CHILDREN' and p.hierarchy || '' = s.hierarchy and p.parent_id = w.unit_id
      and p.superseded_by is null and ${holds('p.valid', 's.as_of')}${hiddenUnits}
    union all
    select p.parent_id, 0 from unit_placement p
    where s.act = 'PARENT' and p.hierarchy || '' = s.hierarchy and p.unit_id = w.unit_id
      and p.superseded_by is null and ${holds('p.valid', 's.as_of')}
    union all
    select * from (
      with recursive above (unit_id, distance) as (
        select w.unit_id, 0::bigint where s.act = 'ANCESTORS'
        union all
        select next_above.parent_id, above.distance + 1 from above
        cross join lateral (
          select p.parent_id from unit_placement p
          where p.hierarchy || '' = s.hierarchy and p.unit_id = above.unit_id
            and p.superseded_by is null and ${holds('p.valid', 's.as_of')}
          offset 0
        ) next_above
      )
      select above.unit_id, -above.distance from above where above.distance > 0
    ) ancestors
  ) next
  where ${visible('next.unit_id')}
)`;
}

const statements = new Map<string, SqlStatement>();

/** The prepared statement for walks that begin so; hidden units come in a parameter after the others. */
export function walkStatement(kind: AnchorKind, withHidden = false): SqlStatement {
  const key = `${kind} ${withHidden}`;
  const statement = statements.get(key) ?? sqlStatement(walkText(kind, withHidden));
  statements.set(key, statement);
  return statement;
}
