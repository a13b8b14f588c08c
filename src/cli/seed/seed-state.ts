import type { Queryable } from '../../platform/queryable.js';
import { flag } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';

const readState = loadStatement(import.meta.dirname, '../sql/seed-state.sql');

/** In whose name seeds are loaded; tells seeded data from what people sent. */
export const seedPrincipals = {
  demo: 'seed demo',
  reference: 'seed reference',
  folder: 'seed folder',
} as const;

/** What fills a database at the start of the server. */
export type StartSeed = 'demo' | 'reference' | 'none';

/** How much of a database was there before this start. */
export interface SeedState {
  /** There is no unit and no measure. */
  readonly isEmpty: boolean;
  /** Everything in it came from the demo or the reference; nobody else has written. */
  readonly isOnlySeeded: boolean;
  /** The demo was loaded, if perhaps not to its end. */
  readonly hasDemo: boolean;
  /** The demo was loaded to its end, and nothing else was. */
  readonly hasWholeDemo: boolean;
}

/** Looks what is in the database. */
export async function readSeedState(database: Queryable): Promise<SeedState> {
  const { demo, reference } = seedPrincipals;
  const [row] = await database.run(readState, [demo, reference]);
  if (row === undefined) throw new Error('the state of the database was not told');
  return {
    isEmpty: flag(row, 'is_empty'),
    isOnlySeeded: flag(row, 'is_only_seeded'),
    hasDemo: flag(row, 'has_demo'),
    hasWholeDemo: flag(row, 'has_whole_demo'),
  };
}

/**
 * What a start loads. Only a database that nobody but the seeds has written to is filled: loading again what people have
 * corrected since would undo their work. A load that was cut short is completed, because the same rows change nothing.
 */
export function chooseStartSeed(
  wanted: StartSeed | undefined,
  isEmbedded: boolean,
  { isEmpty, isOnlySeeded, hasDemo, hasWholeDemo }: SeedState,
): StartSeed {
  if ((!isEmpty && !isOnlySeeded) || hasWholeDemo) return 'none';
  if (wanted !== undefined) return wanted;
  return isEmbedded && (isEmpty || hasDemo) ? 'demo' : 'none';
}
