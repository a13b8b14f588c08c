import { Authenticator } from '../access/authenticator.js';
import { systemPrincipal } from '../access/principal.js';
import type { ContributionSource } from '../cube/contribution-source.js';
import { createLock, createRowLock } from '../cube/lock-subjects.js';
import { createKnownSumsReader, createSumsReader, type ReadSums } from '../cube/read-sums.js';
import { createRecount } from '../cube/recount.js';
import { createRefine } from '../cube/refine-atoms.js';
import { viaOfDuties } from '../forms/duties/via-of-duties.js';
import { FormStore } from '../forms/form-store.js';
import { IndicatorStore } from '../indicators/indicator-store.js';
import { today, type Clock } from '../kernel/clock.js';
import { CatalogueStore } from '../measures/catalogue-store.js';
import { SharedRefresh } from '../measures/shared-refresh.js';
import { migrations } from '../migrations/migrations.js';
import type { Database } from '../platform/database.js';
import { migrate, openDatabase } from '../platform/open-database.js';
import { lastReportedSource } from '../submissions/fill/last-reported.js';
import type { ReviewContext } from '../submissions/review/decide-submissions.js';
import type { SubmitContext } from '../submissions/submit-reports.js';
import { UnitTreeStore } from '../units/trees/unit-tree-store.js';
import { UnitDirectoryStore } from '../units/unit-directory-store.js';
import { entities } from './entities.js';
import { contributionSources, sourcesOfMeasure } from './sources.js';

/** The whole product without its doors: what the transports and the tests call. */
export interface Application {
  readonly database: Database;
  readonly clock: Clock;
  readonly authenticator: Authenticator;
  readonly catalogue: CatalogueStore;
  readonly forms: FormStore;
  readonly indicators: IndicatorStore;
  readonly trees: UnitTreeStore;
  readonly units: UnitDirectoryStore;
  readonly readSums: ReadSums;
  /** The same of what was known earlier. */
  readonly readKnownSums: ReadSums;
  /** What a write of the program itself needs, with the definitions as they are now. */
  writeContext(): SubmitContext & ReviewContext;
  /** Loads the definitions anew: after this process changed them, or when another one did. */
  refreshDefinitions(): Promise<void>;
  close(): Promise<void>;
}

/** Where the application finds its database, and what time it is there. */
export interface ApplicationOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock: Clock;
  /** Its connections leave processors to those of others. Only for a server on this machine. */
  readonly isLastInLine?: boolean;
}

/** Connects, migrates, loads the definitions and wires everything together. */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { databaseUrl: url, poolSize, clock, isLastInLine = false } = options;
  const database = await openDatabase({ url, poolSize, entities, migrations, isLastInLine });
  await migrate(database);
  const stores = {
    catalogue: new CatalogueStore(),
    forms: new FormStore(),
    indicators: new IndicatorStore(),
    trees: new UnitTreeStore(),
    units: new UnitDirectoryStore(),
  };
  const shared = new SharedRefresh(database, Object.values(stores));
  const refreshDefinitions = (): Promise<void> => shared.refresh();
  await refreshDefinitions();
  const parts = {
    scope: systemPrincipal.scope,
    lock: createLock(contributionSources),
    lockRows: createRowLock(contributionSources),
    recount: createRecount(contributionSources),
    refine: createRefine(contributionSources),
    viaOf: viaOfDuties,
  };
  const sourcesOf = (measure: number): readonly ContributionSource[] =>
    sourcesOfMeasure(stores.catalogue.current(), measure);
  return {
    database,
    clock,
    authenticator: new Authenticator(database, clock),
    ...stores,
    readSums: createSumsReader(sourcesOf, lastReportedSource),
    readKnownSums: createKnownSumsReader(sourcesOf, lastReportedSource),
    writeContext: () => ({
      ...parts,
      catalogue: stores.catalogue.current(),
      forms: stores.forms.current().forms,
      formVersions: stores.forms.current().versions,
      trees: stores.trees.current(),
      now: clock.now(),
      today: today(clock),
    }),
    refreshDefinitions,
    close: () => database.close(),
  };
}
