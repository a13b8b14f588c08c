-- name: cube.lock-fold
-- One fold at a time: it holds the rows of the highest nodes.
select pg_advisory_xact_lock(hashtext('tonghop.fold'))
