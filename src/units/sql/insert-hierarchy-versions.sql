-- name: units.insert-hierarchy-versions
insert into hierarchy_version (hierarchy, name_vi, name_en, description_vi, description_en, revision_id)
select h.code, h.name_vi, h.name_en, h.description_vi, h.description_en, $6
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  h (code, name_vi, name_en, description_vi, description_en)
