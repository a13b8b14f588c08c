-- name: migrations.hierarchies
-- Named hierarchies over the same units (semantics 1). The one that reports and duties follow is always there; every other one is
-- defined, and described by records that are replaced and never changed.
create table hierarchy (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{0,62}$')
);
insert into hierarchy (code) values ('reporting');
insert into hierarchy (code) select distinct hierarchy from unit_placement on conflict do nothing;
alter table unit_placement add foreign key (hierarchy) references hierarchy;

create table hierarchy_version (
  id bigint generated always as identity primary key,
  hierarchy text not null references hierarchy check (hierarchy <> 'reporting'),
  name_vi text not null,
  name_en text not null,
  description_vi text not null default '',
  description_en text not null default '',
  revision_id bigint not null references revision,
  superseded_by bigint references revision
);
comment on table hierarchy_version is 'What a named hierarchy is called and what it is for, as it was known.';
create unique index hierarchy_version_current on hierarchy_version (hierarchy) where superseded_by is null;
create trigger record_is_immutable before update or delete on hierarchy_version
  for each row execute function record_is_immutable();

-- Where units stand in the named hierarchies is read whole; they may be few beside the others.
create index unit_placement_named on unit_placement (hierarchy) where superseded_by is null and hierarchy <> 'reporting';
-- What stands under a unit is few in all hierarchies together. Asked for by its unit alone: an index that begins with the
-- hierarchy looks as good to a planner that does not know how many there are, and then all of one is read.
create index unit_placement_under_unit on unit_placement (parent_id) where superseded_by is null;
call make_known_views();
