-- name: cube.read-cells
-- Cells and the deltas below the nodes that are not folded yet, in one snapshot: exact at any moment.
-- $1 tree, $2..$7 requests side by side, $8 today. The first row tells the state of the snapshot.
-- Deltas are looked up once for each distinct key, not for each node that asks it, added up as they stand in the index, and
-- carried up to the nodes once for each atom.
-- "offset 0" and "+ 0" keep these look-ups by key: a plan made while there are no deltas takes any road for a short one.
with request as materialized (
  select * from unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::boolean[])
    with ordinality r (node_id, measure_id, slice_id, lowest, highest, opening, ordinal)
), fresh as materialized (
  select k.node_id, key.measure_id, key.slice_id, key.lowest, key.highest, key.opening,
    sum(d.final) as final, sum(d.provisional) as provisional,
    sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
  from (select distinct measure_id, slice_id, lowest, highest, opening from request) key
  cross join lateral (
    select d.atom_id, sum(d.final) as final, sum(d.provisional) as provisional,
      sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
    from cube_delta d
    where d.measure_id = key.measure_id and d.slice_id = key.slice_id
      and d.period between case when key.opening then 0 else key.lowest end and key.highest
      and d.effective_on + 0 <= $8
    group by d.period, d.atom_id
    offset 0
  ) d
  cross join lateral (
    select k.node_id from cube_closure k
    where k.tree_id = $1 and k.atom_id = d.atom_id and k.node_id = any($2) offset 0
  ) k
  group by 1, 2, 3, 4, 5, 6
)
select r.ordinal, null::int[] as members,
  coalesce(c.final, 0) + coalesce(f.final, 0) as final,
  coalesce(c.provisional, 0) + coalesce(f.provisional, 0) as provisional,
  coalesce(c.final_reporters, 0) + coalesce(f.final_reporters, 0) as final_reporters,
  coalesce(c.provisional_reporters, 0) + coalesce(f.provisional_reporters, 0) as provisional_reporters,
  case when r.ordinal = 1 then (select version from catalogue_state) end as catalogue_version,
  case when r.ordinal = 1 then (select max(known_at) from revision) end as known_at
from request r
cross join lateral (
  select sum(c.final) as final, sum(c.provisional) as provisional,
    sum(c.final_reporters) as final_reporters, sum(c.provisional_reporters) as provisional_reporters
  from cube_cell c
  where c.tree_id = $1 and c.node_id = r.node_id and c.measure_id = r.measure_id and c.slice_id = r.slice_id
    and c.period between case
      when r.opening then least(r.highest / 100, (select opening_through from cube_state)) * 100
      else r.lowest end and r.highest
) c
left join fresh f on f.node_id = r.node_id and f.measure_id = r.measure_id and f.slice_id = r.slice_id
  and f.lowest = r.lowest and f.highest = r.highest and f.opening = r.opening
