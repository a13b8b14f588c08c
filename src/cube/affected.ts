import type { Queryable } from '../platform/queryable.js';
import type { ContributionSource, Subjects } from './contribution-source.js';

/** For each source the ids whose contributions a change may alter, ascending. */
export type Affected = ReadonlyMap<ContributionSource, readonly number[]>;

/** Asks every source what a change of `changed` touches. */
export async function findAffected(
  database: Queryable,
  sources: readonly ContributionSource[],
  changed: Subjects,
): Promise<Affected> {
  const found = new Map<ContributionSource, readonly number[]>();
  for (const source of sources) {
    const ids = new Set(await source.affectedBy(database, changed));
    found.set(
      source,
      [...ids].sort((a, b) => a - b),
    );
  }
  return found;
}

/** True when every id of `later` was already in `earlier`. */
export function covers(earlier: Affected, later: Affected): boolean {
  for (const [source, ids] of later) {
    const known = new Set(earlier.get(source));
    if (ids.some((id) => !known.has(id))) return false;
  }
  return true;
}

/** Both together. */
export function joined(one: Affected, other: Affected): Affected {
  return new Map(
    [...one].map(([source, ids]) => [source, [...new Set([...ids, ...(other.get(source) ?? [])])]]),
  );
}
