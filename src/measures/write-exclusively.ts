import type { Change, WriteTransaction } from '../platform/queryable.js';
import type { Catalogue } from './catalogue.js';
import { holdCatalogue, lockCatalogue } from './lock-catalogue.js';
import type { DefinitionServices } from './write-by-definitions.js';

// Several changes of definitions or units may come one after the other, each while a write waits for its turn.
const attempts = 50;

/** Tells that the definitions in memory were older than those of the database. */
const stale = Symbol('stale');

/**
 * Runs a write that changes what other writes are checked by: it waits for all of them and keeps new ones out to its end. It
 * begins anew when the definitions in memory turn out to be old, and loads them anew once it is kept. Not to be used inside
 * `writeByDefinitions`: two that both hold the definitions would wait for each other.
 */
export async function writeExclusively<C extends { readonly catalogue: Catalogue }, T>(
  services: DefinitionServices<C>,
  change: Change,
  work: (tx: WriteTransaction, context: C) => Promise<T>,
  keep: (result: T) => boolean,
): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const context = services.writeContext();
    const result = await services.database.write<T | typeof stale>(
      change,
      async (tx) => {
        await lockCatalogue(tx);
        const version = await holdCatalogue(tx);
        return version === context.catalogue.version ? work(tx, context) : stale;
      },
      (made) => made !== stale && keep(made),
    );
    if (result !== stale) {
      if (keep(result)) await services.refreshDefinitions();
      return result;
    }
    await services.refreshDefinitions();
  }
  throw new Error('the definitions changed again and again');
}
