/** The sums at the atoms of one key, as the cube keeps them: cells, and deltas that are not folded yet. */
export const keptSums = `select c.atom_id, c.final, c.provisional, c.final_reporters, c.provisional_reporters
    from cube_atom_cell c
    where c.measure_id = key.measure_id and c.slice_id = key.slice_id and c.period between key.cells_from and key.highest
    union all
    select d.atom_id, d.final, d.provisional, d.final_reporters, d.provisional_reporters
    from cube_delta d
    where d.measure_id = key.measure_id and d.slice_id = key.slice_id and d.period between key.deltas_from and key.highest
      and d.effective_on + 0 <= $8`;

/** The same from the facts themselves, spread over their slices in a table `spread`. */
export const sumsOfFacts = `select s.atom_id, s.final, s.provisional, s.final_reporters, s.provisional_reporters
    from spread s
    where s.measure_id = key.measure_id and s.slice_id = key.slice_id and s.period between key.deltas_from and key.highest`;

/**
 * The part of a reading that adds up sets of atoms that are no node of the kept tree: one look through the atoms' sums for
 * each key, however many sets ask it. $8 today; $10..$15 requests side by side ($10 = the set), $16 and $17 the atoms of sets.
 */
export const setTables = (sums: string): string => `asked_set as materialized (
  select * from unnest($10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::boolean[])
    with ordinality r (set_id, measure_id, slice_id, lowest, highest, opening, ordinal)
), member as materialized (
  select * from unnest($16::int[], $17::int[]) m (set_id, atom_id)
), set_key as materialized (
  select distinct measure_id, slice_id, highest, case when opening then 0 else lowest end as deltas_from,
    case when opening then least(highest / 100, (select opening_through from cube_state)) * 100 else lowest end as cells_from
  from asked_set
), at_atom as materialized (
  select key.measure_id, key.slice_id, key.highest, key.deltas_from, x.atom_id, sum(x.final) as final,
    sum(x.provisional) as provisional, sum(x.final_reporters) as final_reporters,
    sum(x.provisional_reporters) as provisional_reporters
  from set_key key
  cross join lateral (
    ${sums}
    offset 0
  ) x
  group by 1, 2, 3, 4, 5
)`;

/** The sums of the sets, in the columns of the other parts of a reading; $18 how many requests stand before them. */
export const setPart = `select r.ordinal + $18::int, null::int[], coalesce(sum(a.final), 0), coalesce(sum(a.provisional), 0),
  coalesce(sum(a.final_reporters), 0), coalesce(sum(a.provisional_reporters), 0), null::bigint, null::timestamptz
from asked_set r
left join member m on m.set_id = r.set_id
left join at_atom a on a.atom_id = m.atom_id and a.measure_id = r.measure_id and a.slice_id = r.slice_id
  and a.highest = r.highest and a.deltas_from = case when r.opening then 0 else r.lowest end
group by r.ordinal`;
