-- name: cube.fold
-- Moves up to $2 batches of deltas whose day has come into the cells of every node above their atoms. Readers see all of it or nothing.
-- Rows are deleted by their place: one fold runs at a time and deltas are never updated, so none has moved, and a small
-- fold does not read the file from end to end. Cells are changed in the order of their keys: each page of a table that is larger than
-- the memory for it is then read and written once.
with taken as (
  delete from cube_delta_batch
  where ctid = any(array(select ctid from cube_delta_batch where effective_on <= $1 limit $2))
  returning measure_id, slice_id, period, atoms, final, provisional, final_reporters, provisional_reporters
), home as (
  select d.atom_id, d.measure_id, d.slice_id, d.period, sum(d.final) as final, sum(d.provisional) as provisional,
    sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
  from (
    select unnest(atoms) as atom_id, measure_id, slice_id, period, unnest(final) as final, unnest(provisional) as provisional,
      unnest(final_reporters) as final_reporters, unnest(provisional_reporters) as provisional_reporters
    from taken
  ) d
  group by d.atom_id, d.measure_id, d.slice_id, d.period
  -- Most values of an amended report are those it had: what was taken away and added again moves no cell.
  having sum(d.final) <> 0 or sum(d.provisional) <> 0 or sum(d.final_reporters) <> 0 or sum(d.provisional_reporters) <> 0
), opened as (
  select * from home
  union all
  -- A change of a register stock also moves the opening balance of every later year that is kept.
  select h.atom_id, h.measure_id, h.slice_id, year * 100, h.final, h.provisional, h.final_reporters, h.provisional_reporters
  from home h
  join measure m on m.id = h.measure_id and m.source = 'REGISTER' and m.kind = 'STOCK'
  cross join cube_state s
  cross join lateral generate_series(h.period / 100 + 1, s.opening_through) year
), at_atoms as (
  insert into cube_atom_cell as c (measure_id, slice_id, period, atom_id,
    final, provisional, final_reporters, provisional_reporters)
  select o.measure_id, o.slice_id, o.period, o.atom_id, o.final, o.provisional, o.final_reporters, o.provisional_reporters
  from (
    select measure_id, slice_id, period, atom_id, sum(final) as final, sum(provisional) as provisional,
      sum(final_reporters) as final_reporters, sum(provisional_reporters) as provisional_reporters
    from opened group by 1, 2, 3, 4
  ) o
  order by o.measure_id, o.slice_id, o.period, o.atom_id
  on conflict (measure_id, slice_id, period, atom_id) do update set
    final = c.final + excluded.final,
    provisional = c.provisional + excluded.provisional,
    final_reporters = c.final_reporters + excluded.final_reporters,
    provisional_reporters = c.provisional_reporters + excluded.provisional_reporters
), written as (
  insert into cube_cell as c (tree_id, node_id, measure_id, slice_id, period,
    final, provisional, final_reporters, provisional_reporters)
  select k.tree_id, k.node_id, o.measure_id, o.slice_id, o.period,
    sum(o.final), sum(o.provisional), sum(o.final_reporters), sum(o.provisional_reporters)
  from opened o
  join cube_closure k on k.atom_id = o.atom_id
  group by k.tree_id, k.node_id, o.measure_id, o.slice_id, o.period
  order by k.tree_id, k.node_id, o.measure_id, o.slice_id, o.period
  on conflict (tree_id, node_id, measure_id, slice_id, period) do update set
    final = c.final + excluded.final,
    provisional = c.provisional + excluded.provisional,
    final_reporters = c.final_reporters + excluded.final_reporters,
    provisional_reporters = c.provisional_reporters + excluded.provisional_reporters
)
select count(*) as batches, coalesce(sum(cardinality(atoms)), 0) as deltas from taken
