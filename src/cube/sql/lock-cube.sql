-- name: cube.lock-cube
-- Writers wait before they append, so no write slips between its records and its deltas. Readers go on.
lock table cube_delta_batch in share row exclusive mode
