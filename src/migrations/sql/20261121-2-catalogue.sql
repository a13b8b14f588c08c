-- name: migrations.catalogue
-- A member's id is dimension_id * 1000 + n, so a slice tells its dimension without a join; n = 0 is UNKNOWN, 1 is NOT_APPLICABLE.
create table dimension (
  id int primary key check (id between 1 and 9999),
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  description_vi text not null default '',
  description_en text not null default ''
);
create table dimension_member (
  id int primary key,
  dimension_id int not null references dimension,
  code text not null,
  name_vi text not null,
  name_en text not null,
  unique (dimension_id, code),
  check (id / 1000 = dimension_id)
);

-- The dimensions that the registers themselves fill; the catalogue names them and adds members.
insert into dimension (id, code, name_vi, name_en) values
  (1, 'ownership', 'Loại hình sở hữu', 'Ownership'),
  (2, 'industry_section', 'Ngành kinh tế cấp 1', 'Industry section'),
  (3, 'size_class', 'Quy mô', 'Size class'),
  (4, 'zone_kind', 'Loại khu', 'Zone kind'),
  (5, 'organization_kind', 'Loại tổ chức', 'Organization kind'),
  (6, 'party_form', 'Loại hình tổ chức đảng', 'Form of party organization');
insert into dimension_member (id, dimension_id, code, name_vi, name_en)
  select d.id * 1000 + m.n, d.id, m.code, m.name_vi, m.name_en
  from dimension d cross join (values
    (0, 'UNKNOWN', 'Chưa rõ', 'Unknown'), (1, 'NOT_APPLICABLE', 'Không áp dụng', 'Not applicable')) m (n, code, name_vi, name_en);
-- Members that rules of the system name (zones, kinds of organization).
insert into dimension_member (id, dimension_id, code, name_vi, name_en) values
  (4002, 4, 'INDUSTRIAL', 'Khu công nghiệp', 'Industrial zone'),
  (4003, 4, 'ECONOMIC', 'Khu kinh tế', 'Economic zone'),
  (4004, 4, 'OUTSIDE', 'Ngoài khu', 'Outside zones'),
  (5002, 5, 'PARTY', 'Tổ chức đảng', 'Party organization'),
  (5003, 5, 'TRADE_UNION', 'Công đoàn', 'Trade union'),
  (5004, 5, 'YOUTH_UNION', 'Đoàn thanh niên', 'Youth union'),
  (5005, 5, 'YOUTH_FEDERATION', 'Hội liên hiệp thanh niên', 'Youth federation'),
  (5006, 5, 'WOMENS_UNION', 'Hội phụ nữ', 'Women''s union');

create table measure (
  id int generated always as identity primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  description_vi text not null default '',
  description_en text not null default '',
  kind text not null check (kind in ('FLOW', 'STOCK')),
  source text not null check (source in ('REPORTED', 'DERIVED', 'REGISTER', 'SYSTEM')),
  grain text not null check (grain in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  unit text not null,
  direction text not null,
  formula text,
  catalogue text,
  documents text[] not null default '{}',
  check ((source = 'DERIVED') = (formula is not null))
);
create table measure_dimension (
  measure_id int not null references measure,
  dimension_id int not null references dimension,
  primary key (measure_id, dimension_id)
);
create table indicator (
  id int generated always as identity primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  description_vi text not null default '',
  description_en text not null default '',
  formula text not null,
  unit text not null,
  direction text not null,
  catalogue text,
  documents text[] not null default '{}'
);
create table form (
  id int generated always as identity primary key,
  code text not null unique
);
create table form_version (
  id int generated always as identity primary key,
  form_id int not null references form,
  version int not null check (version > 0),
  name_vi text not null,
  name_en text not null,
  grain text not null check (grain in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  reporter_kinds text[] not null,
  basis text not null check (basis in ('DETAIL', 'SUMMARY')),
  fields jsonb not null,
  unique (form_id, version)
);

-- Every definition as it was known (semantics 7): the definition tables above hold the latest one only.
create table definition_revision (
  id bigint generated always as identity primary key,
  revision_id bigint not null references revision,
  subject text not null check (subject in ('DIMENSION', 'MEASURE', 'INDICATOR', 'FORM')),
  code text not null,
  content jsonb not null
);
create index on definition_revision (subject, code, revision_id);
create function definition_revision_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'a definition revision is immutable' using errcode = 'integrity_constraint_violation';
end $$;
create trigger definition_revision_is_immutable before update or delete on definition_revision
  for each row execute function definition_revision_is_immutable();

-- Readers keep the definitions in memory and compare this version inside every statement that reads numbers.
create table catalogue_state (
  singleton boolean primary key default true check (singleton),
  version bigint not null
);
insert into catalogue_state (version) values (1);
