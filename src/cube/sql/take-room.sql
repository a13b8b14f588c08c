-- name: cube.take-room
-- A transaction that adds up the whole cube, or much of it, sorts and gathers in memory what it otherwise would on disk.
select set_config('work_mem', '64MB', true)
