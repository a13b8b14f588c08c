-- name: migrations.targets
create table target (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  metric text not null,
  horizon text not null,
  unique (unit_id, metric, horizon)
);
