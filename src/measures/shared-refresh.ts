import type { Database } from '../platform/database.js';
import { refreshTogether, type DefinitionStore, type Versioned } from './definition-store.js';
import { readCatalogueVersion } from './fresh-definitions.js';

/**
 * Refreshes stores of definitions for everybody who finds them old at about the same time. One load runs; whoever comes meanwhile
 * waits for one more, which loads nothing unless something changed since. Else a server would load the units of a whole country
 * once for each of its readers, and all of them would wait for the last.
 */
export class SharedRefresh {
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly stores: readonly DefinitionStore<Versioned>[],
  ) {}

  /** Resolves when the stores hold what was committed when it was asked, or something later. */
  refresh(): Promise<void> {
    this.waiting ??= this.next();
    return this.waiting;
  }

  private async next(): Promise<void> {
    await this.running.then(ignore, ignore);
    // From here on nobody joins: what is committed now may come too late for this load.
    this.waiting = undefined;
    this.running = this.load();
    return this.running;
  }

  private async load(): Promise<void> {
    const version = await readCatalogueVersion(this.database);
    if (this.stores.every((store) => store.version === version)) return;
    await refreshTogether(this.database, this.stores);
  }
}

const ignore = (): void => undefined;
