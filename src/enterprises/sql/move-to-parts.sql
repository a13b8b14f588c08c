-- name: enterprises.move-to-parts
-- Every placement of the enterprises $1 at the atoms $2 goes to the atoms $3, with the same days.
with asked as (
  select * from unnest($1::bigint[], $2::int[], $3::int[]) a (enterprise_id, from_atom, to_atom)
), old as (
  update enterprise_placement p set superseded_by = $4
  from asked a
  where p.enterprise_id = a.enterprise_id and p.atom_id = a.from_atom and p.superseded_by is null
  returning p.enterprise_id, p.valid, a.to_atom
)
insert into enterprise_placement (enterprise_id, valid, atom_id, revision_id)
select o.enterprise_id, o.valid, o.to_atom, $4 from old o
