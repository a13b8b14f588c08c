-- name: migrations.publications
create table publication (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
  units int[] not null check (cardinality(units) > 0),
  question jsonb not null,
  known_number bigint not null,
  known_at timestamptz not null,
  asked_on date not null,
  row_count int not null,
  hash text not null,
  note text,
  revision_id bigint not null references revision
);
comment on table publication is 'Figures that were made public: not their numbers, but the question, how far knowledge went (known_number) and the day on which it was asked. hash: SHA-256 of the answer, which every replay must have.';
create index publication_by_unit on publication using gin (units);
create trigger publication_is_immutable before update or delete on publication
  for each row execute function definition_revision_is_immutable();
call make_known_views();
