import type { Database } from '../platform/database.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { refreshTogether, type DefinitionStore, type Versioned } from './definition-store.js';

const catalogueVersion = loadStatement(import.meta.dirname, 'sql/catalogue-version.sql');

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
    const [row] = await this.database.run(catalogueVersion);
    const version = row && number(row, 'version');
    if (this.stores.every((store) => store.version === version)) return;
    await refreshTogether(this.database, this.stores);
  }
}

const ignore = (): void => undefined;
