-- name: migrations.clients
create table api_client (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
  name text not null,
  actions text[] not null check (cardinality(actions) > 0),
  unit_id int references unit,
  agency text check (agency ~ '^[a-z][a-z0-9_]{0,62}$'),
  revision_id bigint not null references revision,
  revoked_by bigint references revision
);
comment on table api_client is 'A program that calls the API. unit_id null = it sees everything; agency = in whose name it passes reports on.';

create table api_key (
  id int generated always as identity primary key,
  client_id int not null references api_client,
  digest bytea not null unique check (octet_length(digest) = 32),
  hint text not null,
  created_at timestamptz not null,
  expires_at timestamptz check (expires_at >= created_at),
  revision_id bigint not null references revision
);
comment on table api_key is 'digest = SHA-256 of the key, which is shown once and kept nowhere. Several keys of a client overlap while they are rotated.';
create index api_key_by_client on api_key (client_id);

-- Who could do what, and until when, stays on record: a client can only be revoked, a key can only end sooner.
create function api_client_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_by is not null
     or to_jsonb(new) - 'revoked_by' is distinct from to_jsonb(old) - 'revoked_by' then
    raise exception 'a client can only be revoked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger api_client_is_immutable before update or delete on api_client
  for each row execute function api_client_is_immutable();

create function api_key_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.expires_at is null or new.expires_at > old.expires_at
     or to_jsonb(new) - 'expires_at' is distinct from to_jsonb(old) - 'expires_at' then
    raise exception 'a key can only end sooner' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger api_key_is_immutable before update or delete on api_key
  for each row execute function api_key_is_immutable();
