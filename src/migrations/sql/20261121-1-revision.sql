-- name: migrations.revision
-- Knowledge (semantics 7). A write transaction opens one revision; its number and instant are given under a lock as the
-- last act before commit, so numbers run in the order in which readers could see the changes.
create extension if not exists btree_gist;

create table revision (
  id bigint generated always as identity primary key,
  number bigint unique,
  known_at timestamptz unique,
  principal text not null,
  action text not null,
  legal_basis text,
  check ((number is null) = (known_at is null))
);
comment on table revision is 'One committed change of records. number = commit order; known_at = the instant from which readers could see it.';

create function revision_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.number is not null
     or row(new.id, new.principal, new.action, new.legal_basis)
        is distinct from row(old.id, old.principal, old.action, old.legal_basis) then
    raise exception 'revision % is immutable', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger revision_is_immutable before update or delete on revision
  for each row execute function revision_is_immutable();

-- Records are never changed or deleted: a newer revision may only close them (superseded_by), once.
create function record_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.superseded_by is not null
     or to_jsonb(new) - 'superseded_by' is distinct from to_jsonb(old) - 'superseded_by' then
    raise exception 'a record of % is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create function month_key(day date) returns int language sql immutable parallel safe
  return extract(year from day)::int * 100 + extract(month from day)::int;

-- The last day of a native period key: months 1..12, quarters 21..24, halves 31..32, year 40 (kernel/period).
create function period_last_day(period int) returns date language sql immutable parallel safe
  return (make_date(period / 100, case
      when period % 100 between 1 and 12 then period % 100
      when period % 100 between 21 and 24 then (period % 100 - 20) * 3
      when period % 100 between 31 and 32 then (period % 100 - 30) * 6
      else 12 end, 1) + interval '1 month - 1 day')::date;
