-- name: cube.hold-join-order
-- What is planned from here on joins in the order in which it is written.
set local join_collapse_limit = 1
