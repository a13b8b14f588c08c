import type { CommandServices } from '../command-services.js';
import { loadDefinitions } from './load-definitions.js';
import { loadDuties } from './load-duties.js';
import { loadPlacements } from './load-placements.js';
import { loadRegisters } from './load-registers.js';
import { loadReorganizations } from './load-reorganizations.js';
import { loadReports } from './load-reports.js';
import { loadTargets } from './load-targets.js';
import type { SeedContent } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';
import type { LoadOptions, SeedOutcome } from './seed-outcome.js';

const parts = [
  loadDefinitions,
  loadRegisters,
  loadReorganizations,
  loadPlacements,
  loadDuties,
  loadTargets,
  loadReports,
];

/** What loading did, step by step; with faults it stopped after the last step told here. */
export interface SeedReport {
  readonly steps: readonly SeedOutcome[];
  readonly faults: readonly SeedFault[];
}

/**
 * Loads a folder through the use cases, one transaction a step, one for all definitions and one for each reorganization. A step with a fault keeps nothing
 * and ends the loading, so what was repaired can be loaded again: the same content changes nothing.
 */
export async function loadSeed(
  services: CommandServices,
  content: SeedContent,
  how: LoadOptions,
): Promise<SeedReport> {
  const steps: SeedOutcome[] = [];
  for (const load of parts) {
    const faults = await load(services, content, how, steps);
    if (faults.length > 0) return { steps, faults };
  }
  return { steps, faults: [] };
}
