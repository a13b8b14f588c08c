-- name: platform.replica-position
-- How far the copy is: in bytes of the log, and by the instant (milliseconds since 1970) of the last revision that it shows.
select
  pg_is_in_recovery() as is_replica,
  coalesce(pg_last_wal_replay_lsn() - '0/0'::pg_lsn, 0) as replayed,
  (select system_identifier::text from pg_control_system()) as cluster,
  (select coalesce(extract(epoch from max(known_at)) * 1000, 0) from revision) as known_at
