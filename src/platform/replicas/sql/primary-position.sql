-- name: platform.primary-position
-- How long the log of the primary is, in bytes, and which cluster that is: a replica of another one is none of ours.
select pg_current_wal_lsn() - '0/0'::pg_lsn as written, system_identifier::text as cluster from pg_control_system()
