-- name: cube.read-placed
-- Sums of nodes that are known beforehand, in one snapshot: exact at any moment. $1..$6 keys side by side (which list of nodes,
-- measure, slice, lowest and highest period, whether from the opening balance on), $7 the lists of nodes, $8 today.
-- A row for each key: "node,final,provisional,final reporters,provisional reporters,..." over and over. Where nothing new waits
-- for a fold, cells are handed over as they stand, several for a node where the key spans several periods; what spans periods
-- counts whole things, so that the reader can add it. Else they are added up here.
-- Deltas are looked up by key and added up by atom, see read-cells.sql; "offset 0" and "+ 0" keep these look-ups so.
with key as materialized (
  select k.ordinal, ($7::text[])[k.place]::int[] as nodes, k.measure, k.slice, k.highest,
    case when k.opening then least(k.highest / 100, s.opening_through) * 100 else k.lowest end as lowest,
    case when k.opening then 0 else k.lowest end as fresh_from
  from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::boolean[])
    with ordinality k (place, measure, slice, lowest, highest, opening, ordinal)
  cross join cube_state s
), fresh as materialized (
  select key.ordinal, f.*
  from key
  cross join lateral (
    select k.node_id, sum(d.final) as final, sum(d.provisional) as provisional,
      sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
    from (
      select d.atom_id, sum(d.final) as final, sum(d.provisional) as provisional,
        sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
      from cube_delta d
      where d.measure_id = key.measure and d.slice_id = key.slice and d.period between key.fresh_from and key.highest
        and d.effective_on + 0 <= $8::date
      group by d.period, d.atom_id
      offset 0
    ) d
    cross join lateral (
      select k.node_id from cube_closure k
      where k.tree_id = 1 and k.atom_id = d.atom_id and k.node_id = any(key.nodes)
      offset 0
    ) k
    group by k.node_id
  ) f
)
select key.ordinal,
  case when key.ordinal = 1 then (select version from catalogue_state) end as catalogue_version,
  case when key.ordinal = 1 then (select max(known_at) from revision) end as known_at,
  case when exists (select from fresh) then (
    select string_agg(concat_ws(',', n.node_id, n.final, n.provisional, n.final_reporters, n.provisional_reporters), ',')
    from (
      select part.node_id, sum(part.final) as final, sum(part.provisional) as provisional,
        sum(part.final_reporters) as final_reporters, sum(part.provisional_reporters) as provisional_reporters
      from (
        select c.node_id, c.final, c.provisional, c.final_reporters, c.provisional_reporters
        from cube_cell c
        where c.tree_id = 1 and c.node_id = any(key.nodes) and c.measure_id = key.measure and c.slice_id = key.slice
          and c.period between key.lowest and key.highest
        union all
        select f.node_id, f.final, f.provisional, f.final_reporters, f.provisional_reporters
        from fresh f where f.ordinal = key.ordinal
      ) part
      group by part.node_id
    ) n)
  else (
    select string_agg(concat_ws(',', c.node_id, c.final, c.provisional, c.final_reporters, c.provisional_reporters), ',')
    from cube_cell c
    where c.tree_id = 1 and c.node_id = any(key.nodes) and c.measure_id = key.measure and c.slice_id = key.slice
      and c.period between key.lowest and key.highest)
  end as sums
from key
