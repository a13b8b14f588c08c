-- name: migrations.organizations
create table organization (
  id bigint generated always as identity primary key,
  code text not null unique
);
create table organization_version (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  kind_id int not null references dimension_member check (kind_id / 1000 = 5 and kind_id > 5001),
  name text not null,
  search_key text not null,
  atom_id int references cube_atom,
  enterprise_id bigint references enterprise,
  founded_on date not null,
  dissolved_on date,
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  check (dissolved_on > founded_on),
  check (num_nonnulls(atom_id, enterprise_id) = 1)
);
comment on table organization_version is 'The home is a unit (its atom) or an enterprise, never both.';
create unique index organization_version_current on organization_version (organization_id) where superseded_by is null;
create index organization_version_by_enterprise on organization_version (enterprise_id) where superseded_by is null;
create index organization_version_by_atom on organization_version (atom_id) where superseded_by is null;
create trigger record_is_immutable before update or delete on organization_version
  for each row execute function record_is_immutable();

create table organization_form (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  party_form_id int not null references dimension_member check (party_form_id / 1000 = 6),
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (organization_id with =, valid with &&) where (superseded_by is null)
);
create index organization_form_current on organization_form (organization_id) include (party_form_id, valid)
  where superseded_by is null;
create trigger record_is_immutable before update or delete on organization_form
  for each row execute function record_is_immutable();

create table organization_coverage (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  enterprise_id bigint not null references enterprise,
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (organization_id with =, enterprise_id with =, valid with &&) where (superseded_by is null)
);
-- Covering, so that look-ups never go by the constraint's index, which is slow for a single column.
create index organization_coverage_by_organization on organization_coverage (organization_id)
  include (enterprise_id, valid) where superseded_by is null;
create index organization_coverage_by_enterprise on organization_coverage (enterprise_id)
  include (organization_id, valid) where superseded_by is null;
create trigger record_is_immutable before update or delete on organization_coverage
  for each row execute function record_is_immutable();

-- Organizations of a closed enterprise end with it unless dissolved before (semantics 4).
create view organization_life as
select o.organization_id, o.kind_id, o.atom_id, o.enterprise_id,
  daterange(o.founded_on, o.dissolved_on) * daterange(e.opened_on, e.closed_on) as span
from organization_version o
left join enterprise_version e on e.enterprise_id = o.enterprise_id and e.superseded_by is null
where o.superseded_by is null;

-- Every organization as it stands on a day: on its last (first) day when it does not exist then. Its place is that of its
-- unit, or where its enterprise stands on that day.
create function organization_on(as_of date) returns table (id bigint, code text, name text, search_key text, kind_id int,
  party_form_id int, founded_on date, dissolved_on date, ended_on date, enterprise_id bigint, atom_id int, unit_id int)
language sql stable parallel safe as $$
select o.id, o.code, v.name, v.search_key, v.kind_id, f.party_form_id, v.founded_on, v.dissolved_on,
  least(v.dissolved_on, e.closed_on), v.enterprise_id, a.id, a.node_id
from organization o
join organization_version v on v.organization_id = o.id and v.superseded_by is null
left join enterprise_version e on e.enterprise_id = v.enterprise_id and e.superseded_by is null
cross join lateral (select greatest(v.founded_on, least(as_of, v.dissolved_on - 1, e.closed_on - 1)) as day) home
join organization_form f on f.organization_id = o.id and f.superseded_by is null and f.valid @> home.day
left join enterprise_placement p on p.enterprise_id = v.enterprise_id and p.superseded_by is null
  and p.valid @> greatest(e.opened_on, home.day)
join cube_atom a on a.id = coalesce(v.atom_id, p.atom_id)
$$;

-- When a measure counts an enterprise, as one set of days however many organizations cover it: while a living organization
-- of the kind does, and for eligibility also while a survey says so (semantics 4).
create view enterprise_presence as
select stated.enterprise_id, stated.measure, range_agg(stated.span) as spans
from (
  select c.enterprise_id, presence.measure, c.valid * l.span as span
  from organization_coverage c
  join organization_life l on l.organization_id = c.organization_id
  join (values
    (5002, 'enterprises_with_party_organization'),
    (5003, 'enterprises_with_trade_union'),
    (5003, 'enterprises_eligible_for_trade_union'),
    (5004, 'enterprises_with_youth_union'),
    (5005, 'enterprises_with_youth_federation'),
    (5006, 'enterprises_with_womens_union')
  ) presence (kind_id, measure) on presence.kind_id = l.kind_id
  where c.superseded_by is null
  union all
  select c.enterprise_id, 'enterprises_eligible_for_trade_union', c.valid
  from enterprise_classification c
  where c.superseded_by is null and c.eligible_for_trade_union
) stated
group by stated.enterprise_id, stated.measure;

-- The counted record of enterprises_with_* is the enterprise with all its organizations (semantics 4): it counts once.
create view enterprise_organization_fact as
select p.enterprise_id as subject, s.atom_id, m.id as measure_id, month_key(change.day) as period,
  change.day as effective_on, s.slices, 0 as own_slice,
  change.amount as final, change.amount as provisional, change.amount::bigint as final_reporters,
  change.amount::bigint as provisional_reporters
from enterprise_presence p
join measure m on m.code = p.measure
join enterprise_segment s on s.enterprise_id = p.enterprise_id
cross join lateral unnest(multirange(s.span) * p.spans) piece (span)
cross join lateral (values (lower(piece.span), 1::numeric), (upper(piece.span), -1::numeric)) change (day, amount)
where change.day is not null;

-- Where an organization stands, piece by piece: with its enterprise through moves and reclassifications, or at its unit.
create view organization_segment as
select l.organization_id, s.atom_id, s.slices || array[l.kind_id, f.party_form_id] as slices, l.span as life,
  l.span * s.span * f.valid as span
from organization_life l
join enterprise_segment s on s.enterprise_id = l.enterprise_id
join organization_form f on f.organization_id = l.organization_id and f.superseded_by is null
union all
select l.organization_id, l.atom_id, array[1001, 2001, 3001, u.zone_kind_id, l.kind_id, f.party_form_id], l.span,
  l.span * u.valid * f.valid
from organization_life l
join cube_atom a on a.id = l.atom_id
join unit_standing u on u.unit_id = a.node_id
join organization_form f on f.organization_id = l.organization_id and f.superseded_by is null;

create view organization_fact as
select s.organization_id as subject, s.atom_id, m.id as measure_id, month_key(change.day) as period,
  change.day as effective_on, s.slices, 0 as own_slice,
  change.amount as final, change.amount as provisional, change.amount::bigint as final_reporters,
  change.amount::bigint as provisional_reporters
from organization_segment s
cross join lateral (values
  ('organizations', lower(s.span), 1::numeric),
  ('organizations', upper(s.span), -1),
  -- A founding lives where the organization is on the last day of its month (semantics 3): what changes its home before
  -- that day takes it along.
  ('organizations_founded', case when month_key(lower(s.span)) = month_key(lower(s.life)) then lower(s.span) end, 1),
  ('organizations_founded', case when month_key(upper(s.span)) = month_key(lower(s.life))
    and upper(s.span) is distinct from upper(s.life) then upper(s.span) end, -1),
  ('organizations_dissolved', case when upper(s.span) = upper(s.life) then upper(s.span) end, 1)
) change (code, day, amount)
join measure m on m.code = change.code
where change.day is not null;

-- Active zones are counted from the units themselves.
create view unit_fact as
select v.unit_id::bigint as subject, a.id as atom_id, m.id as measure_id, month_key(change.day) as period,
  change.day as effective_on, array[1001, 2001, 3001, v.zone_kind_id] as slices, 0 as own_slice,
  change.amount as final, change.amount as provisional, change.amount::bigint as final_reporters,
  change.amount::bigint as provisional_reporters
from unit_version v
join cube_atom a on a.node_id = v.unit_id and a.part = 0
join measure m on m.code = 'zones'
cross join lateral (values (lower(v.valid), 1::numeric), (upper(v.valid), -1::numeric)) change (day, amount)
where v.superseded_by is null and v.kind = 'ZONE' and change.day is not null;
