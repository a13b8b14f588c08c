-- name: units.lock-units
-- One opening of units at a time: what is found free and known stays so to its end. Units are opened rarely.
select pg_advisory_xact_lock(hashtext('tonghop.units'))
