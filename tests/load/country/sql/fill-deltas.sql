-- name: load.fill-deltas
-- What $1 pushes leave behind until a fold takes it, each of a hundred reports from as many places of the country: for every one of the
-- measures $2 the total of the period $3 and a margin of two dimensions. Rows as pushes write them.
with place as materialized (
  select id as atom_id, row_number() over (order by id) - 1 as place, count(*) over () as places from cube_atom
), report as materialized (
  select push, number, p.atom_id
  from generate_series(1, $1::int) push
  cross join generate_series(0, 99) number
  join place p on p.place = (push * 7919 + number * (p.places / 100)) % p.places
), margin as materialized (
  select d.code, array_agg(m.id order by m.id) as members
  from dimension d join dimension_member m on m.dimension_id = d.id
  where d.code in ('ownership', 'size_class')
  group by d.code
), delta as (
  select r.push, r.atom_id, m.id as measure_id, slice.id as slice_id
  from report r
  join measure m on m.code = any($2::text[])
  cross join lateral (
    select 0 as id
    union all
    select members[1 + r.number % cardinality(members)] from margin
  ) slice
)
insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, final, provisional, final_reporters,
  provisional_reporters)
select measure_id, slice_id, $3, '-infinity', array_agg(atom_id), array_agg(10::numeric), array_agg(10::numeric),
  array_agg(1::bigint), array_agg(1::bigint)
from (
  select d.*, (row_number() over (partition by push, measure_id, slice_id) - 1) / 64 as batch from delta d
) d
group by push, measure_id, slice_id, batch
