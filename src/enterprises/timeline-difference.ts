import { isDeepStrictEqual } from 'node:util';
import type { RecordChange } from './change-register.js';
import type { Dated } from './timeline.js';

/** An entry of a record's timeline with the record's id. */
export interface Held<T> {
  readonly id: number;
  readonly entry: T;
}

/** The entries that are no longer, and those that are new; entries that stay are in neither. */
export function differences<R, T extends Dated>(
  changes: readonly RecordChange<R>[],
  timelineOf: (record: R) => readonly T[],
): { readonly gone: Held<T>[]; readonly added: Held<T>[] } {
  const gone: Held<T>[] = [];
  const added: Held<T>[] = [];
  for (const { id, before, after } of changes) {
    const old = before === undefined ? [] : timelineOf(before);
    const now = timelineOf(after);
    gone.push(...without(old, now).map((entry) => ({ id, entry })));
    added.push(...without(now, old).map((entry) => ({ id, entry })));
  }
  return { gone, added };
}

/** Ids and first days of entries, side by side: the key under which rows are closed. */
export function keysOf(held: readonly Held<Dated>[]): [number[], string[]] {
  return [held.map(({ id }) => id), held.map(({ entry }) => entry.span.from)];
}

function without<T>(entries: readonly T[], others: readonly T[]): T[] {
  return entries.filter((entry) => !others.some((other) => isDeepStrictEqual(other, entry)));
}
