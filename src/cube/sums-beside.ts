import type { IsoDate } from '../kernel/date.js';
import { optionalText, type Row } from '../platform/row.js';
import type { CellKey, Sum } from './sums.js';

/** What is asked alike of every node at a place of a question. */
export interface PlacedKey extends CellKey {
  readonly place: number;
}

/** What to read beside the nodes that another statement finds. */
export interface BesideQuestion {
  readonly keys: readonly PlacedKey[];
  readonly today: IsoDate;
  /** With more nodes than so many for each key nothing is read. */
  readonly mostSums: number;
}

/** What was read, in the snapshot of the statement that found the nodes. */
export interface BesideReading {
  /** The sums of a node at a place, in the order in which the keys of that place were asked. */
  sumsOf(place: number, node: number): readonly Sum[];
  readonly catalogueVersion: number;
  readonly knownAt: Date;
}

/** Sums as part of another statement. */
export interface BesideText {
  /** Tables for its `with`, which has a table `place` (id, nodes int[]). */
  readonly tables: string;
  /** The column that `readBeside` reads. */
  readonly sums: string;
}

/**
 * The text for parameters from `$first` on, which are those of `besideParameters`. All cells of a key are found in one look
 * through the index; native periods are added up only where a key spans several, and deltas only while there are some. They
 * are looked up by key and added up by atom, see read-cells.sql; "offset 0" keeps all these look-ups so.
 */
export function sumsBeside(first: number): BesideText {
  const keys = `$${first}::json`;
  return { tables: tables(keys, `$${first + 1}::date`, `$${first + 2}::int`), sums };
}

const ofKey =
  'c.tree_id = 1 and c.node_id = any(key.nodes) and c.measure_id = key.measure and c.slice_id = key.slice';

function tables(keys: string, today: string, most: string): string {
  return `bound as materialized (
  select sum(cardinality(nodes)) * json_array_length(${keys}) <= ${most} as holds from place
), key as materialized (
  select k.ordinal, p.nodes, k.measure, k.slice, k.highest, k.opening or k.lowest < k.highest as spans,
    case when k.opening then least(k.highest / 100, s.opening_through) * 100 else k.lowest end as lowest,
    case when k.opening then 0 else k.lowest end as fresh_from
  from rows from (json_to_recordset(${keys})
    as (place int, measure int, slice int, lowest int, highest int, opening boolean))
    with ordinality k (place, measure, slice, lowest, highest, opening, ordinal)
  join place p on p.id = k.place
  cross join cube_state s
  where (select holds from bound)
), cell as (
  select key.ordinal, c.*
  from key
  cross join lateral (
    select c.node_id, c.final, c.provisional, c.final_reporters, c.provisional_reporters
    from cube_cell c where not key.spans and ${ofKey} and c.period = key.highest
    offset 0
  ) c
  union all
  select key.ordinal, c.*
  from key
  cross join lateral (
    select c.node_id, sum(c.final), sum(c.provisional), sum(c.final_reporters), sum(c.provisional_reporters)
    from cube_cell c where key.spans and ${ofKey} and c.period between key.lowest and key.highest
    group by c.node_id
  ) c
), fresh as (
  select key.ordinal, f.*
  from key
  cross join lateral (
    select k.node_id, sum(d.final) as final, sum(d.provisional) as provisional,
      sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
    from (
      select d.atom_id, sum(d.final) as final, sum(d.provisional) as provisional,
        sum(d.final_reporters) as final_reporters, sum(d.provisional_reporters) as provisional_reporters
      from cube_delta d
      where d.measure_id = key.measure and d.slice_id = key.slice and d.period between key.fresh_from and key.highest
        and d.effective_on + 0 <= ${today}
      group by d.period, d.atom_id
      offset 0
    ) d
    cross join lateral (
      select k.node_id from cube_closure k
      where k.tree_id = 1 and k.atom_id = d.atom_id and k.node_id = any(key.nodes)
      offset 0
    ) k
    group by k.node_id
  ) f
)`;
}

const line =
  "concat_ws(' ', ordinal, node_id, final, provisional, final_reporters, provisional_reporters)";

const sums = `case when (select holds from bound) then
  concat_ws(';', (select version from catalogue_state),
    coalesce((select (extract(epoch from max(known_at)) * 1000)::bigint from revision), 0),
    case when exists (select from fresh) then (
      select string_agg(${line}, ',')
      from (
        select ordinal, node_id, sum(final) as final, sum(provisional) as provisional,
          sum(final_reporters) as final_reporters, sum(provisional_reporters) as provisional_reporters
        from (select * from cell union all select * from fresh) part
        group by ordinal, node_id
      ) part)
    else (select string_agg(${line}, ',') from cell) end) end`;

/** The parameters of a statement with sums beside it. */
export function besideParameters({ keys, today, mostSums }: BesideQuestion): unknown[] {
  return [JSON.stringify(keys), today, mostSums];
}

const nothing: Sum = { final: 0, provisional: 0, finalReporters: 0, provisionalReporters: 0 };

/** Takes the sums out of the column `sums`; undefined when there were too many nodes. */
export function readBeside(keys: readonly PlacedKey[], row: Row): BesideReading | undefined {
  const written = optionalText(row, 'sums');
  if (written === undefined) return undefined;
  const [version, knownAt, list = ''] = written.split(';');
  const places = new PlacedSums(keys);
  if (list !== '') for (const part of list.split(',')) places.add(part);
  return {
    sumsOf: (place, node) => places.of(place, node),
    catalogueVersion: Number(version),
    knownAt: new Date(Number(knownAt)),
  };
}

/** Sums by place and node; what has none is nothing. */
class PlacedSums {
  private readonly empty = new Map<number, Sum[]>();
  private readonly found = new Map<number, Map<number, Sum[]>>();
  private readonly indexes: readonly number[];

  constructor(private readonly keys: readonly PlacedKey[]) {
    this.indexes = keys.map(({ place }) => {
      const sums = this.empty.get(place) ?? [];
      this.empty.set(place, sums);
      this.found.set(place, new Map());
      return sums.push(nothing) - 1;
    });
  }

  /** Takes "ordinal node final provisional finalReporters provisionalReporters". */
  add(part: string): void {
    const [ordinal, node, final, provisional, finalReporters, provisionalReporters] = part
      .split(' ')
      .map(Number) as [number, number, number, number, number, number];
    const place = this.keys[ordinal - 1]?.place ?? Number.NaN;
    const ofPlace = this.found.get(place);
    const index = this.indexes[ordinal - 1];
    if (ofPlace === undefined || index === undefined) {
      throw new TypeError(`a sum of a key that was not asked: ${part}`);
    }
    const sums = ofPlace.get(node) ?? [...this.of(place, node)];
    sums[index] = { final, provisional, finalReporters, provisionalReporters };
    ofPlace.set(node, sums);
  }

  of(place: number, node: number): readonly Sum[] {
    return this.found.get(place)?.get(node) ?? this.empty.get(place) ?? [];
  }
}
