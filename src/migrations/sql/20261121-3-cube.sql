-- name: migrations.cube
create table cube_atom (
  id int generated always as identity primary key,
  node_id int not null,
  part int not null default 0,
  unique (node_id, part)
);
comment on table cube_atom is 'The smallest pieces that facts live at (semantics 1): part 0 is the node itself.';

create table cube_closure (
  tree_id int not null,
  node_id int not null,
  atom_id int not null references cube_atom,
  depth int not null,
  primary key (tree_id, node_id, atom_id)
);
create index cube_closure_by_atom on cube_closure (tree_id, atom_id) include (node_id);
comment on table cube_closure is 'Tree 1 = the current reporting tree: every atom under every node above it.';

create table cube_delta (
  id bigint generated always as identity,
  atom_id int not null,
  measure_id int not null,
  slice_id int not null,
  period int not null,
  effective_on date not null,
  final numeric not null,
  provisional numeric not null,
  final_reporters bigint not null,
  provisional_reporters bigint not null
);
-- Folds empty it again and again. Were its file cut short each time, statements planned just then would go on reading it from
-- end to end when it has grown; and cutting it keeps readers out.
alter table cube_delta set (vacuum_truncate = false);
create index cube_delta_by_key on cube_delta (measure_id, slice_id, period, atom_id);
create index cube_delta_by_day on cube_delta (effective_on);
comment on table cube_delta is 'Appended differences not yet folded. effective_on after today: known, but not counted before that day.';

create table cube_cell (
  tree_id int not null,
  node_id int not null,
  measure_id int not null,
  slice_id int not null,
  period int not null,
  final numeric not null,
  provisional numeric not null,
  final_reporters bigint not null,
  provisional_reporters bigint not null,
  -- The sums stand in the key's index, so that the months of a stock are read from one leaf, however many of them changed.
  primary key (tree_id, node_id, measure_id, slice_id, period)
    include (final, provisional, final_reporters, provisional_reporters)
);
comment on table cube_cell is 'Folded sums per node with everything below. slice 0 = total. period year*100+0 of a register stock = opening balance of the year.';

create table cube_state (
  singleton boolean primary key default true check (singleton),
  opening_through int not null
);
insert into cube_state (opening_through) values (1900);
comment on column cube_state.opening_through is 'Opening balances of register stocks are kept up to this year.';
