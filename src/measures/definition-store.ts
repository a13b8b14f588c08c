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

  /** The version that is held; undefined before the first refresh. */
  get version(): number | undefined {
    return this.held?.version;
  }

  /** Loads what is committed. Takes the database, not a transaction: what may be rolled back is not for everyone. */
  async refresh(database: Database): Promise<T> {
    return (await this.load(database)).hold();
  }

  /** Loads without replacing what is held yet. */
  async load(database: Database): Promise<LoadedDefinitions<T>> {
    const read = await this.read(database);
    return { version: read.version, hold: () => this.hold(read) };
  }

  private hold(read: T): T {
    if (this.held === undefined || this.held.version < read.version) this.held = read;
    return this.held;
  }
}

/** Definitions that were read; `hold` puts them in place of older ones and returns what is held then. */
export interface LoadedDefinitions<T> extends Versioned {
  readonly hold: () => T;
}

/**
 * Refreshes several stores until they hold the same version, which it returns. They change in one step: nobody meets
 * definitions of one version beside those of another.
 */
export async function refreshTogether(
  database: Database,
  stores: readonly DefinitionStore<Versioned>[],
): Promise<number> {
  for (;;) {
    const loaded = await Promise.all(stores.map((store) => store.load(database)));
    const [version] = new Set(loaded.map((each) => each.version));
    if (version === undefined || loaded.some((each) => each.version !== version)) continue;
    const held = loaded.map((each) => each.hold().version);
    if (held.every((each) => each === version)) return version;
  }
}
