-- name: cube.open-gathered
-- What all records add up to at the atoms, before the cells are held against it: as deltas, without their numbers. Gone with the
-- transaction.
create temporary table cube_gathered on commit drop as
select atom_id, measure_id, slice_id, period, effective_on, final, provisional, final_reporters, provisional_reporters
from cube_delta
with no data
