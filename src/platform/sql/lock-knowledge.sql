-- name: platform.lock-knowledge
-- Held until the transaction is over and visible, so numbers run in the order in which readers can see the changes.
select pg_advisory_xact_lock(hashtext('tonghop.knowledge'))
