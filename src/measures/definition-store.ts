import type { Database } from '../platform/database.js';
import type { Queryable } from '../platform/queryable.js';

/** Definitions as of one version of the catalogue. */
export interface Versioned {
  readonly version: number;
}

/**
 * Definitions in memory. Statements that read numbers tell the version of their snapshot; a reader that holds another one
 * refreshes. What is held is replaced whole, and never by an older version.
 */
export class DefinitionStore<T extends Versioned> {
  private held: T | undefined;

  constructor(private readonly read: (database: Queryable) => Promise<T>) {}

  /** What was loaded last. Throws when nothing was: `refresh` once at start. */
  current(): T {
    if (this.held === undefined) {
      throw new Error('definitions were asked for before the first refresh');
    }
    return this.held;
  }

  /** Loads what is committed. Takes the database, not a transaction: what may be rolled back is not for everyone. */
  async refresh(database: Database): Promise<T> {
    const read = await this.read(database);
    if (this.held === undefined || this.held.version < read.version) this.held = read;
    return this.held;
  }
}

/** Refreshes several stores until they hold the same version, which it returns. */
export async function refreshTogether(
  database: Database,
  stores: readonly DefinitionStore<Versioned>[],
): Promise<number> {
  for (;;) {
    const held = await Promise.all(stores.map((store) => store.refresh(database)));
    const versions = new Set(held.map(({ version }) => version));
    const [version] = versions;
    if (versions.size === 1 && version !== undefined) return version;
  }
}
