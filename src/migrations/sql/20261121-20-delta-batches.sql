-- name: migrations.delta-batches
-- What one write appends to a sum stands in one row, atom by atom: a push of a hundred reports is some twenty rows instead of some
-- thousand, for whoever writes, reads and folds them (ADR 31). A server that was folding is at rest, so few are moved.
create table cube_delta_batch (
  measure_id int not null,
  slice_id int not null,
  period int not null,
  effective_on date not null,
  atoms int[] not null,
  final numeric[] not null,
  provisional numeric[] not null,
  final_reporters bigint[] not null,
  provisional_reporters bigint[] not null
);
create index cube_delta_batch_by_key on cube_delta_batch (measure_id, slice_id, period);
create index cube_delta_batch_by_day on cube_delta_batch (effective_on);
comment on table cube_delta_batch is
  'Appended differences not yet folded, side by side for each atom. effective_on after today: known, but not counted before that day.';
-- As with the table before it: emptied all day, and its file is not cut short, as that keeps readers out. Rows stay in one piece.
alter table cube_delta_batch set (vacuum_truncate = false, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0, toast_tuple_target = 8160);

insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, final, provisional, final_reporters,
  provisional_reporters)
select measure_id, slice_id, period, effective_on, array_agg(atom_id), array_agg(final), array_agg(provisional),
  array_agg(final_reporters), array_agg(provisional_reporters)
from (
  select d.*, (row_number() over (partition by measure_id, slice_id, period, effective_on) - 1) / 64 as batch from cube_delta d
) d
group by measure_id, slice_id, period, effective_on, batch;
drop table cube_delta;

-- Arrays that are taken apart in a list of columns go on side by side, in half the time of the same in a list of tables.
create view cube_delta as
select unnest(atoms) as atom_id, measure_id, slice_id, period, effective_on, unnest(final) as final,
  unnest(provisional) as provisional, unnest(final_reporters) as final_reporters,
  unnest(provisional_reporters) as provisional_reporters
from cube_delta_batch;
comment on view cube_delta is 'Appended differences not yet folded, one row for each atom.';
