-- name: enterprises.insert-classifications
insert into enterprise_classification (enterprise_id, valid, ownership_id, industry_section_id, size_class_id,
  eligible_for_trade_union, revision_id)
select n.enterprise_id, daterange(n.valid_from, n.valid_to), n.ownership_id, n.industry_section_id, n.size_class_id,
  n.eligible, $8::bigint
from unnest($1::bigint[], $2::date[], $3::date[], $4::int[], $5::int[], $6::int[], $7::boolean[])
  n (enterprise_id, valid_from, valid_to, ownership_id, industry_section_id, size_class_id, eligible)
