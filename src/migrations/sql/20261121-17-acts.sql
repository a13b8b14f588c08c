-- name: migrations.acts
-- What was stated in a reorganization, act by act, and the report of what it did when it was carried out: kept so that it can be
-- told for ever. Records tell what is so; only the acts tell how it was said.
create table reorganization_act (
  reorganization_id bigint not null references reorganization,
  number int not null,
  kind text not null check (kind in
    ('OPEN', 'CLOSE', 'RENAME', 'CHANGE_KIND', 'MOVE', 'MERGE', 'SPLIT', 'CHANGE_OFFICIAL_CODE')),
  unit_id int not null references unit,
  other_ids int[] not null,
  content jsonb not null,
  primary key (reorganization_id, number)
);
comment on column reorganization_act.other_ids is 'Units that it names beside: the one above, the one merged into, the successors of a split.';
create trigger reorganization_act_is_immutable before update or delete on reorganization_act
  for each row execute function definition_revision_is_immutable();

create table reorganization_unit (
  unit_id int not null references unit,
  reorganization_id bigint not null references reorganization,
  primary key (unit_id, reorganization_id)
);
comment on table reorganization_unit is 'The units that a reorganization names or changes, to be found by.';
create index reorganization_unit_by_reorganization on reorganization_unit (reorganization_id);

create table reorganization_report (
  reorganization_id bigint primary key references reorganization,
  report jsonb not null
);
create trigger reorganization_report_is_immutable before update or delete on reorganization_report
  for each row execute function definition_revision_is_immutable();
create index reorganization_by_day on reorganization (effective_on, id);

-- Reorganizations of before have no acts and no report; what they changed carries their revision.
insert into reorganization_unit (unit_id, reorganization_id)
select v.unit_id, r.id from reorganization r join unit_version v on v.revision_id = r.revision_id
union
select p.unit_id, r.id from reorganization r join unit_placement p on p.revision_id = r.revision_id
union
select p.parent_id, r.id from reorganization r join unit_placement p on p.revision_id = r.revision_id
union
select s.predecessor_id, s.reorganization_id from unit_succession s
union
select s.successor_id, s.reorganization_id from unit_succession s;
call make_known_views();
