-- name: migrations.imports
-- Imports of whole files (ADR 23). What came in is kept in pieces until it is worked; each batch is recorded in the transaction
-- that takes its rows, so a row is taken exactly once however often the work is begun anew.
create table bulk_import (
  id uuid primary key default gen_random_uuid(),
  what text not null check (what in ('reports', 'enterprises', 'organizations')),
  format text not null check (format in ('CSV', 'NDJSON')),
  is_dry_run boolean not null,
  principal text not null,
  -- The units at the top of what the sender may write to when it sent the file; null = all.
  scope_roots bigint[],
  columns text[],
  state text not null default 'RECEIVING'
    check (state in ('RECEIVING', 'WAITING', 'WORKING', 'DONE', 'FAILED', 'UNDONE')),
  begun_at timestamptz not null,
  received_at timestamptz,
  ended_at timestamptz,
  bytes bigint,
  rows bigint,
  fault_id text
);
comment on table bulk_import is 'One file that is taken row by row: by whom, as what, and how far it is.';
create index bulk_import_receiving on bulk_import (begun_at) where state = 'RECEIVING';

create table bulk_import_chunk (
  import_id uuid not null references bulk_import,
  number int not null,
  rows int not null,
  received_at timestamptz not null,
  -- Compressed by the sender of the statement: lines as they came, and what is wrong with lines that are not kept.
  content bytea not null,
  primary key (import_id, number)
);
alter table bulk_import_chunk alter column content set storage external;
comment on table bulk_import_chunk is 'A piece of a file, in its order; gone when the import has ended.';

create table bulk_import_batch (
  import_id uuid not null references bulk_import,
  chunk int not null,
  part int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  rejected int not null,
  warnings int not null,
  faults int not null,
  ended_at timestamptz not null,
  primary key (import_id, chunk, part)
);
comment on table bulk_import_batch is 'Rows that were taken in one transaction, and what became of them.';

create table bulk_import_fault (
  import_id uuid not null references bulk_import,
  line bigint not null,
  place int not null,
  fault jsonb not null,
  primary key (import_id, line, place)
);
comment on table bulk_import_fault is 'What is wrong with a line of an imported file.';

call make_known_views();
