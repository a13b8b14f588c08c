import type { CellRequest } from './sums.js';

/** A reading always asks one cell, so that there is a row that tells the state of the snapshot. */
const placeholder = { node: 0, measure: 0, slice: 0, lowest: 0, highest: 0, opening: false };

/** The requests as they are sent: those of the kept tree first, then those of sets; `places` tell where each one stood. */
export interface RequestOrder {
  readonly kept: readonly CellRequest[];
  readonly ofSets: readonly CellRequest[];
  readonly places: readonly number[];
}

/** Puts requests into the order in which a reading sends them; a placeholder that nobody asked for has the place -1. */
export function inOrder(cells: readonly CellRequest[]): RequestOrder {
  const indexes = cells.map((_cell, index) => index);
  const isOfSet = (index: number): boolean => (cells[index]?.node ?? 0) < 0;
  const kept = indexes.filter((index) => !isOfSet(index));
  const ofSets = indexes.filter(isOfSet);
  const pick = (list: readonly number[]): CellRequest[] =>
    list.flatMap((index) => cells[index] ?? []);
  return kept.length === 0
    ? { kept: [placeholder], ofSets: pick(ofSets), places: [-1, ...ofSets] }
    : { kept: pick(kept), ofSets: pick(ofSets), places: [...kept, ...ofSets] };
}
