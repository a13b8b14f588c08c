-- name: forms.keep-form-members
-- Every form is a member of the dimension "form", named as in its latest version. $1 codes, $2 names vi, $3 names en.
with asked as (
  select * from unnest($1::text[], $2::text[], $3::text[]) a (code, name_vi, name_en)
), renamed as (
  update dimension_member m set name_vi = a.name_vi, name_en = a.name_en
  from asked a where m.dimension_id = 9000 and m.code = a.code
  returning m.id, m.code
), added as (
  insert into dimension_member (id, dimension_id, code, name_vi, name_en)
  select (select max(id) from dimension_member where dimension_id = 9000) + row_number() over (order by a.code),
    9000, a.code, a.name_vi, a.name_en
  from asked a
  where not exists (select from dimension_member m where m.dimension_id = 9000 and m.code = a.code)
  returning id, code
)
select id, code from renamed union all select id, code from added
