-- name: load.fill-enterprises
-- Registers enterprises with the tax codes $1 at the units $2 as one would find them after years: open, classified, two of three
-- with a union. $3 revision. Ids are drawn beforehand, so that nothing has to be looked up again.
with row as materialized (
  select r.tax_code, a.id as atom_id, r.ordinal::int as n, nextval(pg_get_serial_sequence('enterprise', 'id')) as id,
    case when r.ordinal % 3 <> 0 then nextval(pg_get_serial_sequence('organization', 'id')) end as union_id,
    make_date(2005 + r.ordinal::int % 19, 1 + r.ordinal::int % 12, 15) as opened_on
  from unnest($1::text[], $2::text[]) with ordinality r (tax_code, unit, ordinal)
  cross join lateral (select u.id from unit u where u.code = r.unit offset 0) u
  cross join lateral (select a.id from cube_atom a where a.node_id = u.id and a.part = 0 offset 0) a
), member as materialized (
  select
    (select id from dimension_member where id / 1000 = 1 and code = 'FOREIGN') as abroad,
    (select id from dimension_member where id / 1000 = 1 and code = 'DOMESTIC') as at_home,
    (select id from dimension_member where id / 1000 = 2 and code = 'VSIC2025_F') as building,
    (select id from dimension_member where id / 1000 = 2 and code = 'VSIC2025_C') as making,
    (select id from dimension_member where id / 1000 = 3 and code = 'LARGE') as large,
    (select id from dimension_member where id / 1000 = 3 and code = 'SMALL') as small,
    (select id from dimension_member where id / 1000 = 5 and code = 'TRADE_UNION') as trade_union,
    (select id from dimension_member where id / 1000 = 6 and code = 'NOT_APPLICABLE') as no_form
), enterprises as (
  insert into enterprise (id, tax_code) overriding system value select id, tax_code from row
), versions as (
  insert into enterprise_version (enterprise_id, name, search_key, opened_on, revision_id)
  select id, 'Doanh nghiệp ' || tax_code, 'doanh nghiep ' || tax_code, opened_on, $3 from row
), placements as (
  insert into enterprise_placement (enterprise_id, atom_id, valid, revision_id)
  select id, atom_id, daterange(opened_on, null), $3 from row
), classifications as (
  insert into enterprise_classification (enterprise_id, ownership_id, industry_section_id, size_class_id,
    eligible_for_trade_union, valid, revision_id)
  select id, case when n % 3 = 0 then abroad else at_home end, case when n % 5 = 0 then building else making end,
    case when n % 4 = 0 then large else small end, n % 6 <> 0, daterange(opened_on, null), $3
  from row cross join member
), unions as (
  insert into organization (id, code) overriding system value
  select union_id, 'load_union_' || tax_code from row where union_id is not null
), coverages as (
  insert into organization_coverage (organization_id, enterprise_id, valid, revision_id)
  select union_id, id, daterange('2024-01-01', null), $3 from row where union_id is not null
), forms as (
  insert into organization_form (organization_id, party_form_id, valid, revision_id)
  select union_id, no_form, daterange('2024-01-01', null), $3 from row cross join member where union_id is not null
)
insert into organization_version (organization_id, kind_id, name, search_key, enterprise_id, founded_on, revision_id)
select union_id, trade_union, 'Công đoàn cơ sở ' || tax_code, 'cong doan co so ' || tax_code, id, '2024-01-01', $3
from row cross join member
where union_id is not null
