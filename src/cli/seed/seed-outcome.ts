import type { BatchOptions, BatchResult } from '../../kernel/batch.js';
import type { CommandServices } from '../command-services.js';
import type { SeedContent, SeedRows, SeedStep } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';

/** What one step did, and how long it took. */
export interface SeedOutcome {
  readonly step: SeedStep;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly milliseconds: number;
}

/** How a folder is loaded. */
export interface LoadOptions {
  /** Kept with every change: who loaded. */
  readonly principal: string;
  /** Called before each step. */
  readonly onStep?: (step: SeedStep, rows: number) => void;
}

/** A part of loading: tells `steps` what was done; the faults that stopped it, if any. */
export type LoadPart = (
  services: CommandServices,
  content: SeedContent,
  how: LoadOptions,
  steps: SeedOutcome[],
) => Promise<readonly SeedFault[]>;

/** Seeds are taken whole or not at all. */
export const allOrNothing: BatchOptions = { errorPolicy: 'REJECT_ALL', dryRun: false };

/** What a batch that was taken did. */
export function outcomeOf(step: SeedStep, batch: BatchResult, start: number): SeedOutcome {
  const { created, updated, unchanged } = batch;
  return { step, created, updated, unchanged, milliseconds: Date.now() - start };
}

/** Every finding of a batch, at its place in the files. `first` is the place of the batch among the rows. */
export function faultsOf(
  { results }: BatchResult,
  rows: SeedRows<unknown>,
  first = 0,
): SeedFault[] {
  return results.flatMap(({ row, errors }) =>
    errors.map((error) => ({ place: rows.placeOf(first + row, error.path), error })),
  );
}
