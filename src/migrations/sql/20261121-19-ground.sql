-- name: migrations.ground
-- Ground that a unit held on a day of the past and holds no longer, where it is large: the cube keeps its sums under a node of
-- its own, so that questions under the tree of that day are answered as fast as those under today's.
create table unit_ground (
  -- Far above the ids of units, which are nodes too.
  node_id int generated always as identity (start with 1000000001) primary key,
  unit_id int not null references unit,
  on_day date not null,
  unique (unit_id, on_day)
);
comment on table unit_ground is 'Follows from the records, and is written anew with the kept tree. The atoms stand in cube_closure.';
call make_known_views();
