import type { Scope } from '../access/scope.js';
import { searchKey } from '../kernel/text.js';
import { number, type Row } from '../platform/row.js';
import type { KeyPage, Listing } from './enterprise.js';

/** The subtrees that a statement may show; null = everything. */
export function rootsOf({ roots }: Scope): readonly number[] | null {
  return roots === 'EVERYTHING' ? null : roots;
}

/** The LIKE pattern that finds a text anywhere in a search key; null = everything. */
export function likePattern(search: string | undefined): string | null {
  if (search === undefined) return null;
  return `%${searchKey(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/**
 * Cuts the rows of a list statement into one listing per parent. The statement gives one entry more
 * than the page holds, an `ordinal` from 1, the `total`, and a row without id for an empty page.
 */
export function listingsOf<T>(
  rows: readonly Row[],
  parents: number,
  { limit, backward }: KeyPage,
  read: (row: Row) => T,
): Listing<T>[] {
  const groups = Array.from({ length: parents }, (): { total: number; items: T[] } => ({
    total: 0,
    items: [],
  }));
  for (const row of rows) {
    const group = groups[number(row, 'ordinal') - 1];
    if (group === undefined) continue;
    group.total = number(row, 'total');
    if (row.id !== null) group.items.push(read(row));
  }
  return groups.map(({ total, items }) => {
    const shown = items.slice(0, limit);
    if (backward) shown.reverse();
    return { items: shown, totalCount: total, hasMore: items.length > limit };
  });
}
