-- name: cube.drop-deltas
-- Before what waits is appended anew from the records.
delete from cube_delta_batch
