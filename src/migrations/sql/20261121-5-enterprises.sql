-- name: migrations.enterprises
create table enterprise (
  id bigint generated always as identity primary key,
  tax_code text not null unique
);
create table enterprise_version (
  id bigint generated always as identity primary key,
  enterprise_id bigint not null references enterprise,
  name text not null,
  search_key text not null,
  opened_on date not null,
  closed_on date,
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  check (closed_on > opened_on)
);
create unique index enterprise_version_current on enterprise_version (enterprise_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on enterprise_version
  for each row execute function record_is_immutable();

create table enterprise_placement (
  id bigint generated always as identity primary key,
  enterprise_id bigint not null references enterprise,
  atom_id int not null references cube_atom,
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (enterprise_id with =, valid with &&) where (superseded_by is null)
);
-- Covering, so that look-ups never go by the constraint's index, which is slow for a single column.
create index enterprise_placement_current on enterprise_placement (enterprise_id) include (atom_id, valid)
  where superseded_by is null;
create index enterprise_placement_by_atom on enterprise_placement (atom_id, enterprise_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on enterprise_placement
  for each row execute function record_is_immutable();

create table enterprise_classification (
  id bigint generated always as identity primary key,
  enterprise_id bigint not null references enterprise,
  ownership_id int not null references dimension_member check (ownership_id / 1000 = 1),
  industry_section_id int not null references dimension_member check (industry_section_id / 1000 = 2),
  size_class_id int not null references dimension_member check (size_class_id / 1000 = 3),
  eligible_for_trade_union boolean,
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (enterprise_id with =, valid with &&) where (superseded_by is null)
);
create index enterprise_classification_current on enterprise_classification (enterprise_id) include (valid)
  where superseded_by is null;
create trigger record_is_immutable before update or delete on enterprise_classification
  for each row execute function record_is_immutable();

-- The kind of zone of a unit's ground by date. The last version stands on after the unit is closed, as the enterprises
-- there do (semantics 1).
create view unit_standing as
select v.unit_id, v.zone_kind_id, case when upper_inf(v.valid) then v.valid else daterange(lower(v.valid), (
    select min(lower(n.valid)) from unit_version n
    where n.unit_id = v.unit_id and n.superseded_by is null and lower(n.valid) > lower(v.valid)
  )) end as valid
from unit_version v
where v.superseded_by is null;

-- The pieces of an enterprise's life in which its home and its classification stand still; what does not meet gives an empty
-- span, which has no days. Joined by keys alone: an overlap as a condition lets the planner expect next to no rows, and the
-- sum of all enterprises then takes minutes.
create view enterprise_segment as
select v.enterprise_id, p.atom_id,
  array[c.ownership_id, c.industry_section_id, c.size_class_id, u.zone_kind_id] as slices,
  daterange(v.opened_on, v.closed_on) * p.valid * c.valid * u.valid as span
from enterprise_version v
join enterprise_placement p on p.enterprise_id = v.enterprise_id and p.superseded_by is null
join enterprise_classification c on c.enterprise_id = v.enterprise_id and c.superseded_by is null
join cube_atom a on a.id = p.atom_id
join unit_standing u on u.unit_id = a.node_id
where v.superseded_by is null;

-- Every enterprise as it stands on a day: on its last (first) day when it is not open then. A plain query behind a name,
-- so conditions on it reach the tables by their indexes.
create function enterprise_on(as_of date) returns table (id bigint, tax_code text, name text, search_key text,
  opened_on date, closed_on date, atom_id int, unit_id int, ownership_id int, industry_section_id int, size_class_id int,
  zone_kind_id int, eligible_for_trade_union boolean) language sql stable parallel safe as $$
select e.id, e.tax_code, v.name, v.search_key, v.opened_on, v.closed_on, p.atom_id, a.node_id,
  c.ownership_id, c.industry_section_id, c.size_class_id, u.zone_kind_id, c.eligible_for_trade_union
from enterprise e
join enterprise_version v on v.enterprise_id = e.id and v.superseded_by is null
join enterprise_placement p on p.enterprise_id = e.id and p.superseded_by is null
  and p.valid @> greatest(v.opened_on, least(as_of, v.closed_on - 1))
join enterprise_classification c on c.enterprise_id = e.id and c.superseded_by is null
  and c.valid @> greatest(v.opened_on, least(as_of, v.closed_on - 1))
join cube_atom a on a.id = p.atom_id
join unit_standing u on u.unit_id = a.node_id and u.valid @> greatest(v.opened_on, least(as_of, v.closed_on - 1))
$$;

-- A stock of the register is kept as its changes: + on the first day of a span, - on the first day after it.
create view enterprise_fact as
select s.enterprise_id as subject, s.atom_id, m.id as measure_id, month_key(change.day) as period,
  change.day as effective_on, s.slices, 0 as own_slice,
  change.amount as final, change.amount as provisional, change.amount::bigint as final_reporters,
  change.amount::bigint as provisional_reporters
from enterprise_segment s
join measure m on m.code = 'enterprises'
cross join lateral (values (lower(s.span), 1::numeric), (upper(s.span), -1::numeric)) change (day, amount)
where change.day is not null;
