-- name: cube.free-join-order
set local join_collapse_limit = 8
