import {
  placeOfEntry,
  type SeedEntry,
  type SeedReorganization,
  type SeedRows,
} from './seed-content.js';
import type { ReorganizationEntry } from './shapes.js';

/** Reorganizations in the order of their days: a change before one that is known already would be refused. */
export function reorganizationRows(
  entries: readonly SeedEntry<ReorganizationEntry>[],
): SeedRows<SeedReorganization> {
  const ordered = entries.toSorted((one, other) => compare(one.value, other.value));
  return {
    rows: ordered.map(({ value: { legalBasis, ...acts } }) => ({
      legalBasis,
      row: { ...acts, open: [] },
    })),
    placeOf: (row, path) => placeOfEntry(ordered[row], path),
  };
}

// ISO days compare as text; a day that is none is told by the use case.
function compare(one: ReorganizationEntry, other: ReorganizationEntry): number {
  if (one.effectiveOn === other.effectiveOn) return 0;
  return one.effectiveOn < other.effectiveOn ? -1 : 1;
}
