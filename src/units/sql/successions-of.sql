-- name: units.successions-of
-- Who followed the units $1 ($2 false), or whom they followed ($2 true), with the reorganizations that say so.
select asked.id as asked, s.predecessor_id, s.successor_id, s.happened_on, s.extent, s.share, s.is_main, s.basis,
  s.reorganization_id, r.effective_on, r.legal_basis, r.note, k.known_at, k.principal
from unnest($1::int[]) asked (id)
cross join lateral (
  select * from unit_succession s where not $2 and s.predecessor_id = asked.id and s.superseded_by is null
  union all
  select * from unit_succession s where $2 and s.successor_id = asked.id and s.superseded_by is null
  offset 0
) s
join reorganization r on r.id = s.reorganization_id
join revision k on k.id = r.revision_id
order by s.happened_on, s.id
