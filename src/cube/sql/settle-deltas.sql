-- name: cube.settle-deltas
-- What is known and takes effect after day $1 is all that waits.
with unfolded as (delete from cube_delta)
insert into cube_delta (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select atom_id, measure_id, slice_id, period, effective_on, final, provisional, final_reporters, provisional_reporters
from cube_gathered
where effective_on > $1
