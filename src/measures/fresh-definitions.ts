import type { Database } from '../platform/database.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { CatalogueStore } from './catalogue-store.js';

const catalogueVersion = loadStatement(import.meta.dirname, 'sql/catalogue-version.sql');

/** The version of the definitions that a database, or a copy of it, shows. */
export async function readCatalogueVersion(database: Queryable): Promise<number | undefined> {
  const [row] = await database.run(catalogueVersion);
  return row && number(row, 'version');
}

/**
 * Loads the definitions anew when another process has changed them. For questions about the definitions themselves: whatever
 * reads numbers compares the version in its own statement.
 */
export async function freshDefinitions(services: {
  readonly database: Database;
  readonly catalogue: CatalogueStore;
  refreshDefinitions(): Promise<void>;
}): Promise<void> {
  const version = await readCatalogueVersion(services.database);
  if (version !== services.catalogue.current().version) await services.refreshDefinitions();
}
