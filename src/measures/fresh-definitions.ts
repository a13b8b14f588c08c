import type { Database } from '../platform/database.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { CatalogueStore } from './catalogue-store.js';

const catalogueVersion = loadStatement(import.meta.dirname, 'sql/catalogue-version.sql');

/**
 * Loads the definitions anew when another process has changed them. For questions about the definitions themselves: whatever
 * reads numbers compares the version in its own statement.
 */
export async function freshDefinitions(services: {
  readonly database: Database;
  readonly catalogue: CatalogueStore;
  refreshDefinitions(): Promise<void>;
}): Promise<void> {
  const [row] = await services.database.run(catalogueVersion);
  const isCurrent =
    row !== undefined && number(row, 'version') === services.catalogue.current().version;
  if (!isCurrent) await services.refreshDefinitions();
}
