-- name: cube.open-moved
-- What went to new parts of atoms, added up at the parts: as deltas, without their numbers. Gone with the transaction, which may carry out
-- several reorganizations.
create temporary table if not exists cube_moved on commit drop as
select atom_id, measure_id, slice_id, period, effective_on, final, provisional, final_reporters, provisional_reporters
from cube_delta
with no data
