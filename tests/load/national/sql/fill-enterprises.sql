-- name: load.fill-enterprises
-- Registers enterprises with the tax codes $1 at the units $2 as one would have found them after years: open, classified, two of
-- three with a union. $3 revision.
with row as materialized (
  select r.tax_code, a.id as atom_id, r.ordinal::int as n,
    make_date(2005 + r.ordinal::int % 19, 1 + r.ordinal::int % 12, 15) as opened_on
  from unnest($1::text[], $2::text[]) with ordinality r (tax_code, unit, ordinal)
  join unit u on u.code = r.unit
  join cube_atom a on a.node_id = u.id and a.part = 0
), member as materialized (
  select m.id, d.code as dimension, m.code from dimension_member m join dimension d on d.id = m.dimension_id
), made as (
  insert into enterprise (tax_code) select tax_code from row order by tax_code returning id, tax_code
), enterprise as materialized (
  select m.id, row.* from made m join row on row.tax_code = m.tax_code
), versions as (
  insert into enterprise_version (enterprise_id, name, search_key, opened_on, revision_id)
  select id, 'Doanh nghiệp ' || tax_code, 'doanh nghiep ' || tax_code, opened_on, $3 from enterprise
), placements as (
  insert into enterprise_placement (enterprise_id, atom_id, valid, revision_id)
  select id, atom_id, daterange(opened_on, null), $3 from enterprise
), classifications as (
  insert into enterprise_classification (enterprise_id, ownership_id, industry_section_id, size_class_id,
    eligible_for_trade_union, valid, revision_id)
  select e.id, o.id, i.id, s.id, e.n % 6 <> 0, daterange(e.opened_on, null), $3
  from enterprise e
  join member o on o.dimension = 'ownership' and o.code = case when e.n % 3 = 0 then 'FOREIGN' else 'DOMESTIC' end
  join member i on i.dimension = 'industry_section' and i.code = case when e.n % 5 = 0 then 'VSIC2025_F' else 'VSIC2025_C' end
  join member s on s.dimension = 'size_class' and s.code = case when e.n % 4 = 0 then 'LARGE' else 'SMALL' end
), unions as (
  insert into organization (code) select 'load_union_' || tax_code from enterprise where n % 3 <> 0 returning id, code
), coverages as (
  insert into organization_coverage (organization_id, enterprise_id, valid, revision_id)
  select u.id, e.id, daterange('2024-01-01', null), $3
  from unions u join enterprise e on u.code = 'load_union_' || e.tax_code
), forms as (
  insert into organization_form (organization_id, party_form_id, valid, revision_id)
  select u.id, f.id, daterange('2024-01-01', null), $3
  from unions u join member f on f.dimension = 'party_form' and f.code = 'NOT_APPLICABLE'
)
insert into organization_version (organization_id, kind_id, name, search_key, enterprise_id, founded_on, revision_id)
select u.id, k.id, 'Công đoàn cơ sở ' || e.tax_code, 'cong doan co so ' || e.tax_code, e.id, '2024-01-01', $3
from unions u
join enterprise e on u.code = 'load_union_' || e.tax_code
join member k on k.dimension = 'organization_kind' and k.code = 'TRADE_UNION'
