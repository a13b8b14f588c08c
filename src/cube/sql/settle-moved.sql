-- name: cube.settle-moved
-- What was gathered at the new parts $1 for days up to $3 goes from the cells of the atoms $2 to those of the parts. A change of a register
-- stock also moves the opening balance of every later year that is kept: carried from change to change, as there are many years. Cells
-- that amount to nothing go.
with part as materialized (
  select * from unnest($1::int[], $2::int[]) p (part, atom_id)
), stated as materialized (
  select side.atom_id, side.sign, m.measure_id, m.slice_id, m.period,
    side.sign * sum(m.final) as final, side.sign * sum(m.provisional) as provisional,
    side.sign * sum(m.final_reporters::int) as final_reporters,
    side.sign * sum(m.provisional_reporters::int) as provisional_reporters
  from cube_moved m
  join part p on p.part = m.atom_id
  cross join lateral (values (p.part, 1), (p.atom_id, -1)) side (atom_id, sign)
  where m.effective_on <= $3::date
  group by 1, 2, 3, 4, 5
), carried as (
  select s.atom_id, s.sign, s.measure_id, s.slice_id, s.period / 100 as year,
    least(lead(s.period / 100) over life, state.opening_through) as last_year,
    sum(s.final) over life as final, sum(s.provisional) over life as provisional,
    sum(s.final_reporters) over life as final_reporters, sum(s.provisional_reporters) over life as provisional_reporters
  from stated s
  cross join cube_state state
  where s.measure_id = any(array(select m.id from measure m where m.source = 'REGISTER' and m.kind = 'STOCK'))
  window life as (partition by s.measure_id, s.slice_id, s.atom_id order by s.period)
), moved as materialized (
  select * from (
    select measure_id, slice_id, period, atom_id, sign, final, provisional, final_reporters, provisional_reporters
    from stated
    union all
    select measure_id, slice_id, opened * 100, atom_id, sign, final, provisional, final_reporters, provisional_reporters
    from carried
    cross join lateral generate_series(year + 1, last_year) opened
  ) m
  where final <> 0 or provisional <> 0 or final_reporters <> 0 or provisional_reporters <> 0
  order by measure_id, slice_id, period, atom_id
), at_parts as (
  insert into cube_atom_cell (measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters)
  select measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters
  from moved
  where sign = 1
)
merge into cube_atom_cell c
using (select * from moved where sign = -1) o
on c.measure_id = o.measure_id and c.slice_id = o.slice_id and c.period = o.period and c.atom_id = o.atom_id
when matched and c.final + o.final = 0 and c.provisional + o.provisional = 0
    and c.final_reporters + o.final_reporters = 0 and c.provisional_reporters + o.provisional_reporters = 0 then
  delete
when matched then
  update set final = c.final + o.final, provisional = c.provisional + o.provisional,
    final_reporters = c.final_reporters + o.final_reporters, provisional_reporters = c.provisional_reporters + o.provisional_reporters
when not matched then
  insert (measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters)
  values (o.measure_id, o.slice_id, o.period, o.atom_id, o.final, o.provisional, o.final_reporters, o.provisional_reporters)
