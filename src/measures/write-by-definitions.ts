import type { Database } from '../platform/database.js';
import type { Change, WriteTransaction } from '../platform/queryable.js';
import type { Catalogue } from './catalogue.js';
import { holdCatalogue } from './lock-catalogue.js';

/** What a write that is checked by definitions in memory needs of the product. */
export interface DefinitionServices<C extends { readonly catalogue: Catalogue }> {
  readonly database: Database;
  /** What the write is checked by, with the definitions as they are now in memory. */
  writeContext(): C;
  /** Loads the definitions anew. */
  refreshDefinitions(): Promise<void>;
}

/** The definitions in memory are not those of the transaction: another process changed them. */
class StaleDefinitions extends Error {}

// Several changes of definitions or units may come one after the other, each while a write waits for its turn.
const attempts = 50;

/**
 * Runs a write that is checked by the definitions in memory. They are held as they are until it is over; when they turn out to
 * be older than those of the database they are loaded and the write begins anew.
 */
export async function writeByDefinitions<C extends { readonly catalogue: Catalogue }, T>(
  services: DefinitionServices<C>,
  change: Change,
  work: (tx: WriteTransaction, context: C) => Promise<T>,
  keep: (result: T) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const context = services.writeContext();
    const held = async (tx: WriteTransaction): Promise<T> => {
      if ((await holdCatalogue(tx)) !== context.catalogue.version) throw new StaleDefinitions();
      return work(tx, context);
    };
    try {
      return await services.database.write(change, held, keep);
    } catch (error) {
      if (!(error instanceof StaleDefinitions) || attempt === attempts) throw error;
      await services.refreshDefinitions();
    }
  }
}
