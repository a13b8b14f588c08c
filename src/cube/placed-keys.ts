import type { CellKey } from './sums.js';

/** What is asked alike of every node at a place of a question. */
export interface PlacedKey extends CellKey {
  readonly place: number;
}

/** The keys of a question, ready to be read any number of times. */
export class PlacedKeys {
  /** How many keys each place has; the statement is told the nodes of the places in this order. */
  readonly counts: ReadonlyMap<number, number>;
  /** For each key its number among those of its place. */
  readonly indexes: readonly number[];
  /** Written as PostgreSQL reads arrays: the driver would quote and escape every number. */
  readonly parameters: readonly string[];

  constructor(readonly list: readonly PlacedKey[]) {
    const counts = new Map<number, number>();
    this.indexes = list.map(({ place }) => {
      const index = counts.get(place) ?? 0;
      counts.set(place, index + 1);
      return index;
    });
    this.counts = counts;
    const places = [...counts.keys()];
    const written = (pick: (key: PlacedKey) => number | boolean): string =>
      `{${list.map(pick).join()}}`;
    this.parameters = [
      written(({ place }) => places.indexOf(place) + 1),
      written(({ measure }) => measure),
      written(({ slice }) => slice),
      written(({ lowest }) => lowest),
      written(({ highest }) => highest),
      written(({ opening }) => opening),
    ];
  }
}
