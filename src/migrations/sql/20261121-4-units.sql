-- name: migrations.units
create table unit (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,62}$')
);
create table unit_version (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  valid daterange not null check (not isempty(valid)),
  name_vi text not null,
  name_en text not null,
  search_key text not null,
  kind text not null check (kind in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'BLOC', 'ZONE')),
  zone_kind_id int not null references dimension_member check (zone_kind_id / 1000 = 4),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (unit_id with =, valid with &&) where (superseded_by is null)
);
comment on table unit_version is 'Name and kind by date; the spans of a unit together are its existence.';
create index unit_version_current on unit_version (unit_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on unit_version
  for each row execute function record_is_immutable();

create table unit_official_code (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  scheme text not null,
  code text not null,
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (scheme with =, code with =, valid with &&) where (superseded_by is null)
);
create trigger record_is_immutable before update or delete on unit_official_code
  for each row execute function record_is_immutable();

create table unit_placement (
  id bigint generated always as identity primary key,
  hierarchy text not null,
  unit_id int not null references unit,
  parent_id int not null references unit check (parent_id <> unit_id),
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (hierarchy with =, unit_id with =, valid with &&) where (superseded_by is null)
);
create index unit_placement_by_parent on unit_placement (hierarchy, parent_id) where superseded_by is null;
create index unit_placement_by_unit on unit_placement (hierarchy, unit_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on unit_placement
  for each row execute function record_is_immutable();

-- No unit may stand above itself on any date: follow the parents while the spans still share a day. The lock makes two
-- transactions that each add one half of a circle see one another.
create function unit_placement_has_no_cycle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('unit_placement'));
  if exists (
    with recursive above (unit_id, shared) as (
      select new.parent_id, new.valid
      union
      select p.parent_id, a.shared * p.valid
      from above a
      join unit_placement p on p.hierarchy = new.hierarchy and p.unit_id = a.unit_id
        and p.superseded_by is null and p.valid && a.shared
      where a.unit_id <> new.unit_id
    )
    select from above where unit_id = new.unit_id
  ) then
    raise exception 'unit % would stand above itself in hierarchy %', new.unit_id, new.hierarchy
      using errcode = 'integrity_constraint_violation', constraint = 'unit_placement_has_no_cycle';
  end if;
  return null;
end $$;
create constraint trigger unit_placement_has_no_cycle after insert on unit_placement
  deferrable initially deferred
  for each row when (new.superseded_by is null) execute function unit_placement_has_no_cycle();
