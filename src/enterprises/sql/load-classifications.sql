-- name: enterprises.load-classifications
select enterprise_id, ownership_id, industry_section_id, size_class_id, eligible_for_trade_union,
  lower(valid) as valid_from, upper(valid) as valid_to
from enterprise_classification
where enterprise_id = any($1::bigint[]) and superseded_by is null
order by enterprise_id, valid
