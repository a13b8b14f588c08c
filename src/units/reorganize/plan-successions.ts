import type {
  PlannedSuccession,
  ReorganizationRow,
  SplitPartRow,
  SplitRow,
} from './reorganization.js';

/** The id of a unit that an act names. */
export type IdOf = (code: string) => number;

/** What decides between successors that nobody called the main one: how many enterprises were assigned to each. */
export type AssignedCount = (unit: string, successor: string) => number;

/** Who follows whom, by the acts (semantics 1). A merge passes everything on; a split passes parts. */
export function planSuccessions(
  row: ReorganizationRow,
  idOf: IdOf,
  assigned: AssignedCount,
): PlannedSuccession[] {
  const merged = row.merge.flatMap(({ predecessors, into }) =>
    predecessors.map(({ unit, share }): PlannedSuccession => ({
      predecessor: idOf(unit),
      successor: idOf(into),
      extent: 'FULL',
      share,
      isMain: true,
      basis: 'STATED',
    })),
  );
  return [...merged, ...row.split.flatMap((split) => planSplit(split, idOf, assigned))];
}

function planSplit(split: SplitRow, idOf: IdOf, assigned: AssignedCount): PlannedSuccession[] {
  const { unit, into } = split;
  const goesOn = into.some((part) => part.unit === unit);
  const stated = into.some(({ isMain }) => isMain === true);
  const main = goesOn ? undefined : mainSuccessor(split, assigned);
  return into
    .filter((part) => part.unit !== unit)
    .map((part) => ({
      predecessor: idOf(unit),
      successor: idOf(part.unit),
      extent: 'PARTIAL',
      share: part.share,
      isMain: part.unit === main,
      basis: stated || goesOn ? 'STATED' : 'ASSUMED',
    }));
}

/** The one that was called so; else the largest share, then the most enterprises assigned, then the lowest code. */
export function mainSuccessor(
  { unit, into }: SplitRow,
  assigned: AssignedCount,
): string | undefined {
  const ranked = into.toSorted(
    (a, b) =>
      Number(b.isMain ?? false) - Number(a.isMain ?? false) ||
      (b.share ?? 0) - (a.share ?? 0) ||
      assigned(unit, b.unit) - assigned(unit, a.unit) ||
      compareCodes(a, b),
  );
  return ranked[0]?.unit;
}

function compareCodes(a: SplitPartRow, b: SplitPartRow): number {
  if (a.unit === b.unit) return 0;
  return a.unit < b.unit ? -1 : 1;
}
