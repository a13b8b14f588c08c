-- name: indicators.lock-targets
-- One setting of targets at a time: the version that is compared with stays the current one. Targets are set rarely.
select pg_advisory_xact_lock(hashtext('tonghop.targets'))
