-- name: measures.lock-catalogue
-- One writer of definitions at a time, while nobody writes by the definitions as they were.
select pg_advisory_xact_lock(hashtext('tonghop.catalogue'))
