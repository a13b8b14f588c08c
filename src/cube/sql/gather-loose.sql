-- name: cube.gather-loose
-- The cells of the atoms $1. One look through all cells of atoms; "is true" keeps the list a table that each of them is held against.
insert into cube_loose (atom_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters)
select a.atom_id, a.measure_id, a.slice_id, a.period, a.final, a.provisional, a.final_reporters, a.provisional_reporters
from cube_atom_cell a
where (a.atom_id in (select unnest($1::int[]))) is true
order by 1, 2, 3, 4
