-- name: measures.hold-catalogue
-- Shared by everyone who writes by the definitions in memory; who defines waits for them, and they for who defines.
select pg_advisory_xact_lock_shared(hashtext('tonghop.catalogue'))
