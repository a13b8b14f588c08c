-- name: platform.stamp-revision
update revision
set number = coalesce((select max(number) from revision), 0) + 1,
  known_at = greatest(clock_timestamp(), (select max(known_at) from revision) + interval '1 microsecond')
where id = $1
