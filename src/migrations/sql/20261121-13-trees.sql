-- name: migrations.trees
create table reorganization (
  id bigint generated always as identity primary key,
  effective_on date not null,
  legal_basis text,
  note text,
  revision_id bigint not null references revision
);
comment on table reorganization is 'One dated, atomic act (semantics 1): what it opened, closed, moved and split carries the same revision.';
create trigger reorganization_is_immutable before update or delete on reorganization
  for each row execute function definition_revision_is_immutable();

create table unit_succession (
  id bigint generated always as identity primary key,
  reorganization_id bigint not null references reorganization,
  predecessor_id int not null references unit,
  successor_id int not null references unit check (successor_id <> predecessor_id),
  happened_on date not null,
  extent text not null check (extent in ('FULL', 'PARTIAL')),
  share numeric check (share > 0 and share <= 1),
  is_main boolean not null,
  basis text not null check (basis in ('STATED', 'ASSUMED')),
  revision_id bigint not null references revision,
  superseded_by bigint references revision
);
comment on table unit_succession is 'Who followed whom. is_main: the one that the predecessor''s own atom follows; ASSUMED when nobody said so.';
create index unit_succession_by_predecessor on unit_succession (predecessor_id) where superseded_by is null;
create index unit_succession_by_successor on unit_succession (successor_id) where superseded_by is null;
create unique index unit_succession_main on unit_succession (predecessor_id, happened_on)
  where superseded_by is null and is_main;
create trigger record_is_immutable before update or delete on unit_succession
  for each row execute function record_is_immutable();

-- A part of a split unit: the unit that it stands at, day by day. A unit's own atom (part 0) always stands at the unit.
create table unit_part (
  id bigint generated always as identity primary key,
  atom_id int not null references cube_atom,
  unit_id int not null references unit,
  valid daterange not null check (not isempty(valid)),
  revision_id bigint not null references revision,
  superseded_by bigint references revision,
  exclude using gist (atom_id with =, valid with &&) where (superseded_by is null)
);
create trigger record_is_immutable before update or delete on unit_part
  for each row execute function record_is_immutable();

-- Sums at each atom, from which the trees of other days are added up. Keyed so that one measure of a period lies together.
create table cube_atom_cell (
  measure_id int not null,
  slice_id int not null,
  period int not null,
  atom_id int not null,
  final numeric not null,
  provisional numeric not null,
  final_reporters bigint not null,
  provisional_reporters bigint not null,
  primary key (measure_id, slice_id, period, atom_id) include (final, provisional, final_reporters, provisional_reporters)
);
-- What was folded before there were such cells: a node's cell without those of the nodes just below it is its own atom's.
insert into cube_atom_cell (measure_id, slice_id, period, atom_id, final, provisional, final_reporters, provisional_reporters)
select x.measure_id, x.slice_id, x.period, a.id, sum(x.final), sum(x.provisional), sum(x.final_reporters),
  sum(x.provisional_reporters)
from (
  select c.node_id, c.measure_id, c.slice_id, c.period, c.final, c.provisional, c.final_reporters, c.provisional_reporters
  from cube_cell c where c.tree_id = 1
  union all
  select k.node_id, c.measure_id, c.slice_id, c.period, -c.final, -c.provisional, -c.final_reporters,
    -c.provisional_reporters
  from cube_closure k
  join cube_atom below on below.id = k.atom_id and below.part = 0
  join cube_cell c on c.tree_id = 1 and c.node_id = below.node_id
  where k.tree_id = 1 and k.depth = 1
) x
join cube_atom a on a.node_id = x.node_id and a.part = 0
group by x.measure_id, x.slice_id, x.period, a.id
having sum(x.final) <> 0 or sum(x.provisional) <> 0 or sum(x.final_reporters) <> 0 or sum(x.provisional_reporters) <> 0;

alter table cube_state add column tree_day date;
comment on column cube_state.tree_day is 'The day whose tree is kept; null = none was kept by days yet.';

-- The home of a report, as before; but the ground of a closed unit keeps its kind of zone, as its enterprises stay there.
create or replace view submission_home as
select s.id as submission_id, s.period, s.final_revision_id, s.provisional_revision_id, p.atom_id,
  array[c.ownership_id, c.industry_section_id, c.size_class_id, u.zone_kind_id] as slices
from submission s
join enterprise_version v on v.enterprise_id = s.reporter_id and v.superseded_by is null
cross join lateral (select greatest(v.opened_on, least(period_last_day(s.period), v.closed_on - 1)) as day) home
join enterprise_placement p on p.enterprise_id = s.reporter_id and p.superseded_by is null
  and lower(p.valid) <= home.day and coalesce(upper(p.valid) > home.day, true)
join enterprise_classification c on c.enterprise_id = s.reporter_id and c.superseded_by is null
  and lower(c.valid) <= home.day and coalesce(upper(c.valid) > home.day, true)
join cube_atom a on a.id = p.atom_id
join unit_standing u on u.unit_id = a.node_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ENTERPRISE'
union all
select s.id, s.period, s.final_revision_id, s.provisional_revision_id, a.id,
  array[1001, 2001, 3001, u.zone_kind_id]
from submission s
cross join lateral (
  select min(lower(v.valid)) as opened_on, max(coalesce(upper(v.valid), 'infinity')) as closed_on
  from unit_version v where v.unit_id = s.reporter_id and v.superseded_by is null) life
cross join lateral (select greatest(life.opened_on, least(period_last_day(s.period), life.closed_on - 1)) as day) home
join cube_atom a on a.node_id = s.reporter_id and a.part = 0
join unit_standing u on u.unit_id = s.reporter_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'UNIT'
union all
select s.id, s.period, s.final_revision_id, s.provisional_revision_id, a.id,
  array[coalesce(c.ownership_id, 1001), coalesce(c.industry_section_id, 2001), coalesce(c.size_class_id, 3001),
    u.zone_kind_id, o.kind_id, f.party_form_id]
from submission s
join organization_version o on o.organization_id = s.reporter_id and o.superseded_by is null
left join enterprise_version e on e.enterprise_id = o.enterprise_id and e.superseded_by is null
cross join lateral (select greatest(o.founded_on, e.opened_on,
  least(period_last_day(s.period), o.dissolved_on - 1, e.closed_on - 1)) as day) home
join organization_form f on f.organization_id = s.reporter_id and f.superseded_by is null
  and lower(f.valid) <= home.day and coalesce(upper(f.valid) > home.day, true)
left join enterprise_placement p on p.enterprise_id = o.enterprise_id and p.superseded_by is null
  and lower(p.valid) <= home.day and coalesce(upper(p.valid) > home.day, true)
left join enterprise_classification c on c.enterprise_id = o.enterprise_id and c.superseded_by is null
  and lower(c.valid) <= home.day and coalesce(upper(c.valid) > home.day, true)
join cube_atom a on a.id = coalesce(o.atom_id, p.atom_id)
join unit_standing u on u.unit_id = a.node_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ORGANIZATION';

-- The guard against circles runs for every placement of a reorganization, with a plan that is made while the table is small and
-- kept: fenced so that it goes by the plain index, neither through the whole table nor through the index of the exclusion.
create or replace function unit_placement_has_no_cycle() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock(hashtext('unit_placement'));
  if exists (
    with recursive above (unit_id, shared) as (
      select new.parent_id, new.valid
      union
      select p.parent_id, a.shared * p.valid
      from above a
      cross join lateral (
        select x.parent_id, x.valid from unit_placement x
        where x.unit_id = a.unit_id and x.hierarchy || '' = new.hierarchy and x.superseded_by is null
        offset 0
      ) p
      where p.valid && a.shared and a.unit_id <> new.unit_id
    )
    select from above where unit_id = new.unit_id
  ) then
    raise exception 'unit % would stand above itself in hierarchy %', new.unit_id, new.hierarchy
      using errcode = 'integrity_constraint_violation', constraint = 'unit_placement_has_no_cycle';
  end if;
  return null;
end $$;
create index unit_placement_of_unit on unit_placement (unit_id) where superseded_by is null;

-- What units contribute is looked up by the unit as a number of subjects, which has twice the width.
create index unit_version_by_subject on unit_version ((unit_id::bigint)) where superseded_by is null;
