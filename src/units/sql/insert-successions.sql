-- name: units.insert-successions
insert into unit_succession (reorganization_id, predecessor_id, successor_id, happened_on, extent, share, is_main, basis,
  revision_id)
select $1, s.predecessor_id, s.successor_id, $2, s.extent, s.share, s.is_main, s.basis, $9
from unnest($3::int[], $4::int[], $5::text[], $6::numeric[], $7::boolean[], $8::text[])
  s (predecessor_id, successor_id, extent, share, is_main, basis)
