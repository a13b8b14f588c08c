-- name: platform.stamp-revision
-- Whole milliseconds: that is what instants are told in, and the one that a reading tells must name its state exactly.
update revision
set number = coalesce((select max(number) from revision), 0) + 1,
  known_at = greatest(date_trunc('milliseconds', clock_timestamp()),
    (select max(known_at) from revision) + interval '1 millisecond')
where id = $1
