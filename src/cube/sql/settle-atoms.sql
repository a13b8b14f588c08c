-- name: cube.settle-atoms
-- Makes the cells of the atoms what was gathered for days up to $1, with opening balances up to year $2. Cells that are right are not
-- written again: readers, the disk and the next vacuum notice only what was wrong. New ones come in the order of their keys; what amounts
-- to nothing needs no cell.
with stated as (
  select measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters
  from cube_gathered
  where effective_on <= $1
), carried as (
  -- A register stock as it stands after each of its months, and the year in which it changes next.
  select s.measure_id, s.slice_id, s.atom_id, s.period / 100 as year, lead(s.period / 100, 1, $2) over life as next_year,
    sum(s.final) over life as final, sum(s.provisional) over life as provisional,
    sum(s.final_reporters) over life as final_reporters, sum(s.provisional_reporters) over life as provisional_reporters
  from stated s
  where s.measure_id = any(array(select m.id from measure m where m.source = 'REGISTER' and m.kind = 'STOCK'))
  window life as (partition by s.measure_id, s.slice_id, s.atom_id order by s.period)
), kept as (
  select * from stated
  union all
  select measure_id, slice_id, opened * 100, atom_id, final, provisional, final_reporters, provisional_reporters
  from carried
  cross join lateral generate_series(year + 1, next_year) opened
), settled as (
  merge into cube_atom_cell c
  using (
    select * from kept
    where final <> 0 or provisional <> 0 or final_reporters <> 0 or provisional_reporters <> 0
    order by measure_id, slice_id, period, atom_id
  ) k
  on c.measure_id = k.measure_id and c.slice_id = k.slice_id and c.period = k.period and c.atom_id = k.atom_id
  when matched and row(c.final, c.provisional, c.final_reporters, c.provisional_reporters)
      is distinct from row(k.final, k.provisional, k.final_reporters, k.provisional_reporters) then
    update set final = k.final, provisional = k.provisional, final_reporters = k.final_reporters,
      provisional_reporters = k.provisional_reporters
  when not matched then
    insert (measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters)
    values (k.measure_id, k.slice_id, k.period, k.atom_id, k.final, k.provisional, k.final_reporters, k.provisional_reporters)
  when not matched by source then delete
)
select count(*) as sums from stated
