-- name: forms.reporters-below
-- Reporters that stood on any day at or below the units $1, of the kinds that some due rule finds by where they stand.
with recursive below (unit_id) as (
  select unnest($1::int[])
  union
  select next.unit_id
  from below b
  cross join lateral (
    select p.unit_id from unit_placement p
    where p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    union all
    select s.predecessor_id from unit_succession s where s.successor_id = b.unit_id and s.superseded_by is null
    offset 0
  ) next
), kinds as materialized (
  select distinct reporter_kind from due_rule_version where superseded_by is null and under_id is not null
), atoms as materialized (
  select a.id from cube_atom a where a.node_id in (select unit_id from below)
  union
  select p.atom_id from unit_part p where p.unit_id in (select unit_id from below) and p.superseded_by is null
), enterprises as materialized (
  select distinct p.enterprise_id from atoms a
  cross join lateral (
    select p.enterprise_id from enterprise_placement p where p.atom_id = a.id and p.superseded_by is null offset 0
  ) p
  where exists (select from kinds where reporter_kind <> 'UNIT')
)
select
  array(select unit_id from below where exists (select from kinds where reporter_kind = 'UNIT')) as units,
  array(select enterprise_id from enterprises where exists (select from kinds where reporter_kind = 'ENTERPRISE'))
    as enterprises,
  array(
    select v.organization_id from organization_version v
    where v.superseded_by is null and exists (select from kinds where reporter_kind = 'ORGANIZATION')
      and (v.atom_id in (select id from atoms) or v.enterprise_id in (select enterprise_id from enterprises))
  ) as organizations
