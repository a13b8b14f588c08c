-- name: cli.seed-state
-- $1 and $2: the principals of the demo and of the reference. The scans end at the first row that answers.
select not exists (select from unit) and not exists (select from measure) as is_empty, only_seeded.is_only_seeded,
  case when only_seeded.is_only_seeded then exists (select from revision where principal = $1) else false end as has_demo
from (select not exists (select from revision where principal <> $1 and principal <> $2) as is_only_seeded) only_seeded
