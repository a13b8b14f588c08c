-- name: access.list-clients
-- Clients with their keys. $1 visible roots (null = everything), $2 codes (null = all).
select c.code, c.name, c.actions, c.unit_id, u.code as unit_code, c.agency,
  made.known_at as created_at, made.principal as created_by, gone.known_at as revoked_at,
  k.id as key_id, k.hint, k.created_at as key_created_at, k.expires_at as key_expires_at
from api_client c
join revision made on made.id = c.revision_id
left join revision gone on gone.id = c.revoked_by
left join unit u on u.id = c.unit_id
left join api_key k on k.client_id = c.id
where ($2::text[] is null or c.code = any($2)) and ($1::int[] is null or exists (
  select from cube_atom home
  join cube_closure inside on inside.tree_id = 1 and inside.atom_id = home.id and inside.node_id = any($1)
  where home.node_id = c.unit_id and home.part = 0))
order by c.code, k.id
