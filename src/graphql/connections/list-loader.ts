import DataLoader from 'dataloader';
import type { Listing } from '../../enterprises/enterprise.js';

/** Reads one page below each of many units (id; null = everywhere) with one statement. */
export type ReadListings<Q, T> = (
  question: Q,
  under: readonly (number | null)[],
) => Promise<Listing<T>[]>;

/** Stands in for the null of everywhere, which DataLoader refuses as a key. */
const everywhere = 'everywhere';
type Place = number | typeof everywhere;

/** Gathers the lists that units of one answer ask for: one statement for each different question. */
export class ListLoader<Q, T> {
  private readonly loaders = new Map<string, DataLoader<Place, Listing<T>>>();

  constructor(private readonly read: ReadListings<Q, T>) {}

  /** The page below a unit. */
  load(question: Q, under: number | null): Promise<Listing<T>> {
    const key = JSON.stringify(question);
    const loader =
      this.loaders.get(key) ??
      new DataLoader((places: readonly Place[]) =>
        this.read(
          question,
          places.map((place) => (place === everywhere ? null : place)),
        ),
      );
    this.loaders.set(key, loader);
    return loader.load(under ?? everywhere);
  }
}
