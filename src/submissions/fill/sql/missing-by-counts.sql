-- name: submissions.missing-by-counts
-- The atoms of fill_place where a report is missing. The cube counts by atom what was owed and what came, so nobody is looked
-- up where all of it did ($8 today); what was received, returned and not replaced is found by its list.
select a.ask, x.atom_id
from fill_ask a
cross join lateral (
  select array_agg(p.atom_id order by p.atom_id) as atoms from fill_place p where p.ask = a.ask
) place
cross join lateral (
  select m.id as measure_id, case when m.code = 'reports_expected' then 1 else -1 end as sign
  from measure m
  where m.code in ('reports_expected', case when a.final then 'reports_accepted' else 'reports_received' end)
  offset 0
) counted
cross join lateral (
  select c.atom_id, counted.sign * c.provisional as amount
  from cube_atom_cell c
  where c.measure_id = counted.measure_id and c.slice_id = a.member_id and c.period = a.period and c.atom_id = any(place.atoms)
  union all
  select d.atom_id, counted.sign * d.provisional
  from cube_delta d
  where d.measure_id = counted.measure_id and d.slice_id = a.member_id and d.period = a.period and d.atom_id = any(place.atoms)
    and d.effective_on + 0 <= $8
  offset 0
) x
group by a.ask, x.atom_id
having sum(x.amount) > 0
union
select a.ask, standing.atom_id
from fill_ask a
cross join lateral (
  select r.submission_id, r.period from submission_return r where r.form_id = a.form_id and r.period = a.period offset 0
) r
cross join lateral (
  select s.reporter_kind, s.reporter_id from submission s
  where s.id = r.submission_id and s.period = r.period and s.provisional_revision_id is null offset 0
) s
cross join lateral reporter_on(s.reporter_kind, s.reporter_id, a.last_day) standing
join fill_place p on p.ask = a.ask and p.atom_id = standing.atom_id
where not a.final
