-- name: cube.read-cells
-- Cells and the deltas below the node that are not folded yet, in one snapshot: exact at any moment.
-- $1 tree, $2..$7 requests side by side, $8 today.
select r.ordinal, '{}'::int[] as members, s.final, s.provisional, s.final_reporters, s.provisional_reporters,
  (select version from catalogue_state) as catalogue_version, (select max(known_at) from revision) as known_at
from unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::boolean[])
  with ordinality r (node_id, measure_id, slice_id, lowest, highest, opening, ordinal)
cross join cube_state state
cross join lateral (
  select coalesce(sum(x.final), 0) as final, coalesce(sum(x.provisional), 0) as provisional,
    coalesce(sum(x.final_reporters), 0) as final_reporters, coalesce(sum(x.provisional_reporters), 0) as provisional_reporters
  from (
    select c.final, c.provisional, c.final_reporters, c.provisional_reporters
    from cube_cell c
    where c.tree_id = $1 and c.node_id = r.node_id and c.measure_id = r.measure_id and c.slice_id = r.slice_id
      and c.period between
        case when r.opening then least(r.highest / 100, state.opening_through) * 100 else r.lowest end and r.highest
    union all
    select d.final, d.provisional, d.final_reporters, d.provisional_reporters
    from cube_delta d
    join cube_closure k on k.tree_id = $1 and k.node_id = r.node_id and k.atom_id = d.atom_id
    where d.measure_id = r.measure_id and d.slice_id = r.slice_id
      and d.period between case when r.opening then 0 else r.lowest end and r.highest and d.effective_on <= $8
  ) x
) s
