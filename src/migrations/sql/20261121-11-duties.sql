-- name: migrations.duties
create table due_rule (
  id int generated always as identity primary key,
  code text not null unique
);
