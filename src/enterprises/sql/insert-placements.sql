-- name: enterprises.insert-placements
insert into enterprise_placement (enterprise_id, valid, atom_id, revision_id)
select n.enterprise_id, daterange(n.valid_from, n.valid_to), n.atom_id, $5::bigint
from unnest($1::bigint[], $2::date[], $3::date[], $4::int[]) n (enterprise_id, valid_from, valid_to, atom_id)
