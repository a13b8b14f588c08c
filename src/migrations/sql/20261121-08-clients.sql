-- name: migrations.clients
create table api_client (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
  name text not null,
  actions text[] not null,
  unit_id int references unit,
  agency text,
  revision_id bigint not null references revision,
  revoked_by bigint references revision
);
comment on table api_client is 'A program that calls the API. unit_id null = it sees everything; agency = in whose name it passes reports on.';

create table api_key (
  id int generated always as identity primary key,
  client_id int not null references api_client,
  digest bytea not null unique,
  hint text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revision_id bigint not null references revision
);
comment on table api_key is 'digest = SHA-256 of the key, which is shown once and kept nowhere. Several keys of a client overlap while they are rotated.';
create index api_key_by_client on api_key (client_id);
