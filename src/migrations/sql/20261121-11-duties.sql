-- name: migrations.duties
-- Who owes which form for which period, and when it is due (semantics 8). A duty is never stored: it follows from the rules
-- and the registers.

-- Every native period of the years that the platform speaks about (kernel/period).
create table native_period (
  key int primary key,
  grain text not null,
  number int not null,
  first_day date not null,
  last_day date not null
);
insert into native_period (key, grain, number, first_day, last_day)
select year * 100 + g.base + n, g.grain, n,
  make_date(year, (n - 1) * g.months + 1, 1), (make_date(year, n * g.months, 1) + interval '1 month - 1 day')::date
from generate_series(1900, 2199) year
cross join (values ('MONTH', 1, 12, 0), ('QUARTER', 3, 4, 20), ('HALF_YEAR', 6, 2, 30), ('YEAR', 12, 1, 39))
  g (grain, months, count, base)
cross join lateral generate_series(1, g.count) n;
create index native_period_by_day on native_period (grain, last_day) include (key, number, first_day);

create table due_rule (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,62}$')
);
create table due_rule_version (
  id bigint generated always as identity primary key,
  due_rule_id int not null references due_rule,
  form_id int not null references form,
  grain text not null,
  calendar text not null check (calendar in ('NOMINAL', 'DECREE_09_2019')),
  reporter_kind text not null check (reporter_kind in ('UNIT', 'ENTERPRISE', 'ORGANIZATION')),
  unit_kinds text[],
  unit_ids int[],
  under_id int references unit,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  numbers int[] not null check (cardinality(numbers) > 0),
  days_after int,
  due_years int[],
  due_months int[],
  due_days int[],
  receiver_id int references unit,
  via text[] not null,
  consolidated_by_id int references due_rule,
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  check (num_nonnulls(days_after, due_days) = 1),
  check (cardinality(due_years) = cardinality(due_months) and cardinality(due_years) = cardinality(due_days))
);
comment on column due_rule_version.grain is 'Grain and calendar of the form as they were when the rule was stated: a later version of the form moves no deadline.';
comment on column due_rule_version.valid is 'The rule is for the periods whose last day lies in here.';
comment on column due_rule_version.due_days is 'due_years (after that of the period), due_months and due_days of period number n stand at place n; null for numbers that the rule leaves out.';
create unique index due_rule_version_current on due_rule_version (due_rule_id) where superseded_by is null;
create index due_rule_version_by_form on due_rule_version (reporter_kind, form_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on due_rule_version
  for each row execute function record_is_immutable();

create table duty_state (
  singleton boolean primary key default true check (singleton),
  through_year int not null
);
insert into duty_state (through_year) values (1900);
comment on column duty_state.through_year is 'Duties are counted for periods up to the end of this year.';

-- The first day after the window in which a period that ends on a day is reported. Decree 09/2019: from the 15th of the month
-- before a period to the 14th of its last month.
create function window_end(last_day date, calendar text) returns date language sql immutable parallel safe
  return case calendar when 'DECREE_09_2019' then last_day + 15 - extract(day from last_day)::int else last_day + 1 end;

-- The instant before which a report is on time: midnight in Vietnam as the named day begins. Written as the offset, which has been
-- no other since 1975: the name of the zone is looked up each time, and every report of a push asks.
create function due_instant(last_day date, number int, calendar text, days_after int, years int[], months int[], days int[])
returns timestamptz language sql immutable parallel safe
  return timezone(interval '7 hours', coalesce(
    window_end(last_day, calendar) + days_after,
    make_date(extract(year from last_day)::int + years[number], months[number], days[number]))::timestamp);

-- The unit where an atom stands on a day: a part of a split unit goes over to its successor.
create function unit_of_atom(of_atom int, on_day date) returns int language plpgsql stable parallel safe as $$
begin
  return (
    select case when a.part = 0 then a.node_id else coalesce(
      (select p.unit_id from unit_part p where p.atom_id = a.id and p.superseded_by is null and p.valid @> on_day),
      a.node_id) end
    from cube_atom a where a.id = of_atom);
end $$;

-- The unit above another on a day. One that is closed stands under its main successor, or where it stood last.
create function unit_above(of_unit int, on_day date) returns int language plpgsql stable parallel safe as $$
declare
  above int;
begin
  select p.parent_id into above from unit_placement p
  where p.hierarchy = 'reporting' and p.unit_id = of_unit and p.superseded_by is null
    and lower(p.valid) <= on_day and coalesce(upper(p.valid) > on_day, true);
  if not found then
    above := coalesce(
      (select s.successor_id from unit_succession s
       where s.predecessor_id = of_unit and s.is_main and s.superseded_by is null and s.happened_on <= on_day
       order by s.happened_on desc limit 1),
      (select p.parent_id from unit_placement p
       where p.hierarchy = 'reporting' and p.unit_id = of_unit and p.superseded_by is null and upper(p.valid) <= on_day
       order by upper(p.valid) desc limit 1));
  end if;
  return above;
end $$;

-- The unit that holds an atom on a day: the first open one where it stands or above.
create function open_unit_of_atom(of_atom int, on_day date) returns int language plpgsql stable parallel safe as $$
declare
  here int := unit_of_atom(of_atom, on_day);
begin
  for level in 0..30 loop
    exit when here is null or exists (
      select from unit_version v where v.unit_id = here and v.superseded_by is null
        and lower(v.valid) <= on_day and coalesce(upper(v.valid) > on_day, true));
    here := unit_above(here, on_day);
  end loop;
  return here;
end $$;

-- How many units an atom stood below another on a day (0 = at it); null when it was elsewhere. A rule is held against the tree
-- of its period (semantics 8), so what is owed never changes when the kept tree becomes that of another day.
create function depth_below(of_atom int, of_above int, on_day date) returns int language plpgsql stable parallel safe as $$
declare
  here int := unit_of_atom(of_atom, on_day);
begin
  for depth in 0..30 loop
    exit when here is null;
    if here = of_above then
      return depth;
    end if;
    here := unit_above(here, on_day);
  end loop;
  return null;
end $$;

-- The rank of a rule for a reporter: the lowest wins. Rules that name the unit, then the nearest `under`, then rules with kinds
-- of units, then the rest.
create function due_rank(unit_ids int[], depth int, unit_kinds text[]) returns int language sql immutable parallel safe
  return case when unit_ids is null then 1 + coalesce(depth, 1000) * 2 + (unit_kinds is null)::int else 0 end;

-- What a reporter owes that stands in one place, as one kind, through a span: the periods whose last day lies in it, up to
-- the end of a year.
create function duties_of(of_kind text, of_unit int, of_unit_kind text, of_atom int, of_span daterange, through_year int)
returns table (form_id int, period int, first_day date, last_day date, version_id bigint, due_rule_id int,
  due_at timestamptz, receiver_id int, via text[])
language sql stable parallel safe as $$
select distinct on (r.form_id, p.key) r.form_id, p.key, p.first_day, p.last_day, r.id, r.due_rule_id,
  due_instant(p.last_day, p.number, r.calendar, r.days_after, r.due_years, r.due_months, r.due_days), r.receiver_id, r.via
from due_rule_version r
join native_period p on p.grain = r.grain and p.number = any(r.numbers)
  and p.last_day >= lower(r.valid * of_span)
  and p.last_day < least(upper(r.valid * of_span), make_date(through_year + 1, 1, 1))
left join lateral (
  select depth_below(of_atom, r.under_id, p.last_day) as depth where r.under_id is not null offset 0
) above on true
where r.reporter_kind = of_kind and r.superseded_by is null
  and (r.unit_ids is null or of_unit = any(r.unit_ids))
  and (r.unit_kinds is null or of_unit_kind = any(r.unit_kinds))
  and (r.under_id is null or above.depth is not null)
order by r.form_id, p.key, due_rank(r.unit_ids, above.depth, r.unit_kinds)
$$;

-- Where a reporter stands on a day, and as what: no row when it does not exist then.
create function reporter_on(of_kind text, of_reporter bigint, on_day date)
returns table (unit_id int, unit_kind text, atom_id int)
language sql stable parallel safe as $$
select v.unit_id, v.kind, a.id
from unit_version v
join cube_atom a on a.node_id = v.unit_id and a.part = 0
where of_kind = 'UNIT' and v.unit_id = of_reporter and v.superseded_by is null
  and lower(v.valid) <= on_day and coalesce(upper(v.valid) > on_day, true)
union all
select null, null, p.atom_id
from enterprise_version v
join enterprise_placement p on p.enterprise_id = of_reporter and p.superseded_by is null
  and lower(p.valid) <= on_day and coalesce(upper(p.valid) > on_day, true)
where of_kind = 'ENTERPRISE' and v.enterprise_id = of_reporter and v.superseded_by is null
  and v.opened_on <= on_day and coalesce(v.closed_on > on_day, true)
union all
select null, null, coalesce(l.atom_id, p.atom_id)
from organization_life l
left join enterprise_placement p on p.enterprise_id = l.enterprise_id and p.superseded_by is null
  and lower(p.valid) <= on_day and coalesce(upper(p.valid) > on_day, true)
where of_kind = 'ORGANIZATION' and l.organization_id = of_reporter and l.span @> on_day
$$;

-- What a reporter that stands there owes on one form for one period: no row when nothing.
create function duty_there(of_kind text, of_unit int, of_unit_kind text, of_atom int, of_form int, of_period int)
returns table (version_id bigint, due_rule_id int, due_at timestamptz, receiver_id int, via text[])
language sql stable parallel safe as $$
select r.id, r.due_rule_id,
  due_instant(p.last_day, p.number, r.calendar, r.days_after, r.due_years, r.due_months, r.due_days), r.receiver_id, r.via
from native_period p
join due_rule_version r on r.reporter_kind = of_kind and r.superseded_by is null and r.form_id = of_form
  and r.grain = p.grain and p.number = any(r.numbers)
  and lower(r.valid) <= p.last_day and coalesce(upper(r.valid) > p.last_day, true)
left join lateral (
  select depth_below(of_atom, r.under_id, p.last_day) as depth where r.under_id is not null offset 0
) above on true
where p.key = of_period
  and (r.unit_ids is null or of_unit = any(r.unit_ids))
  and (r.unit_kinds is null or of_unit_kind = any(r.unit_kinds))
  and (r.under_id is null or above.depth is not null)
order by due_rank(r.unit_ids, above.depth, r.unit_kinds)
limit 1
$$;

-- What one reporter owes on one form for one period: no row when nothing.
create function duty_of(of_kind text, of_reporter bigint, of_form int, of_period int)
returns table (version_id bigint, due_rule_id int, due_at timestamptz, receiver_id int, via text[], atom_id int)
language sql stable parallel safe as $$
select d.version_id, d.due_rule_id, d.due_at, d.receiver_id, d.via, r.atom_id
from reporter_on(of_kind, of_reporter, period_last_day(of_period)) r
cross join duty_there(of_kind, r.unit_id, r.unit_kind, r.atom_id, of_form, of_period) d
$$;

-- Who decides about a report when the rule names nobody: the unit above a unit, the unit that holds the place of anybody else.
create function duty_receiver(of_kind text, of_reporter bigint, of_atom int, on_day date) returns int
language sql stable parallel safe as $$
select case when of_kind = 'UNIT' then (
    select p.parent_id from unit_placement p
    where p.hierarchy = 'reporting' and p.unit_id = of_reporter and p.superseded_by is null and p.valid @> on_day)
  else open_unit_of_atom(of_atom, on_day) end
$$;
