-- name: cli.seed-state
-- $1 and $2: the principals of the demo and of the reference. The scans end at the first row that answers; reports come last.
select not exists (select from unit) and not exists (select from measure where source <> 'SYSTEM') as is_empty, seeded.is_only_seeded,
  case when seeded.is_only_seeded then exists (select from revision where principal = $1) else false end as has_demo,
  case when seeded.is_only_seeded
    then exists (select from revision where principal = $1 and action = 'submitReports') else false end as has_whole_demo
from (select not exists (select from revision where principal <> $1 and principal <> $2) as is_only_seeded) seeded
