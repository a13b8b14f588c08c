-- name: platform.knowledge-at
-- The last revision that readers could see at instant $1. A replica that shows nothing later may lack some of before.
select last.number, last.known_at,
  pg_is_in_recovery() and not exists (select from revision where known_at >= $1) as may_lack
from (values (1)) as asked
left join lateral (
  select number, known_at from revision where known_at <= $1 order by known_at desc limit 1
) as last on true
