-- name: migrations.forms
-- What existed before reviews did was accepted as it came in; it stays so.
alter table form_version
  add column acceptance text not null default 'ON_RECEIPT' check (acceptance in ('ON_RECEIPT', 'BY_REVIEW')),
  add column calendar text not null default 'NOMINAL' check (calendar in ('NOMINAL', 'DECREE_09_2019')),
  add column checks jsonb not null default '[]';
alter table form_version alter column acceptance drop default;

alter table definition_revision drop constraint definition_revision_subject_check;
alter table definition_revision add constraint definition_revision_subject_check
  check (subject in ('DIMENSION', 'MEASURE', 'INDICATOR', 'FORM', 'DUE_RULE', 'TARGET'));

-- Each form is a member of the dimension "form", so that what the system counts of reports is kept for each form.
insert into dimension (id, code, name_vi, name_en) values (9000, 'form', 'Biểu mẫu', 'Form');
insert into dimension_member (id, dimension_id, code, name_vi, name_en) values
  (9000000, 9000, 'UNKNOWN', 'Chưa rõ', 'Unknown'),
  (9000001, 9000, 'NOT_APPLICABLE', 'Không áp dụng', 'Not applicable');
insert into dimension_member (id, dimension_id, code, name_vi, name_en)
select 9000001 + row_number() over (order by f.id), 9000, f.code, v.name_vi, v.name_en
from form f
join lateral (select * from form_version v where v.form_id = f.id order by v.version desc limit 1) v on true;
alter table form add column member_id int references dimension_member;
update form f set member_id = m.id from dimension_member m where m.dimension_id = 9000 and m.code = f.code;
alter table form alter column member_id set not null;
update catalogue_state set version = version + 1;
