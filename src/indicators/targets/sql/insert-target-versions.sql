-- name: indicators.insert-target-versions
insert into target_version (target_id, number, bound, minimum, maximum, basis_vi, basis_en, note, revision_id)
select *, $9::bigint
from unnest($1::bigint[], $2::int[], $3::text[], $4::numeric[], $5::numeric[], $6::text[], $7::text[], $8::text[])
