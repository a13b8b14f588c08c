-- name: migrations.targets
create table target (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  metric text not null,
  horizon text not null,
  filters jsonb not null default '[]' check (jsonb_typeof(filters) = 'array'),
  unique (unit_id, horizon, metric, filters)
);
comment on table target is 'What a target is about: a unit, a measure or indicator, years, and the members that it is restricted to.';
comment on column target.filters is '[{"dimension": code, "members": [codes]}], both in the order of their codes, so that the same restriction is the same text.';

create table target_version (
  id bigint generated always as identity primary key,
  target_id bigint not null references target,
  number int not null check (number > 0),
  bound text check (bound in ('AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY')),
  minimum numeric,
  maximum numeric,
  basis_vi text not null default '',
  basis_en text not null default '',
  note text,
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  unique (target_id, number),
  check (case bound
    when 'AT_LEAST' then minimum is not null and maximum is null
    when 'AT_MOST' then minimum is null and maximum is not null
    when 'BETWEEN' then minimum is not null and maximum is not null and minimum < maximum
    when 'EXACTLY' then minimum is not null and maximum is not null and minimum = maximum
    else minimum is null and maximum is null end)
);
comment on table target_version is 'The target as it was known. Without a bound: withdrawn from that revision on; what was set before stays readable.';
create unique index target_version_current on target_version (target_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on target_version
  for each row execute function record_is_immutable();
