import { defineForms } from '../../forms/define-forms.js';
import { defineIndicators } from '../../indicators/define-indicators.js';
import type { BatchResult } from '../../kernel/batch.js';
import { defineDimensions } from '../../measures/define-dimensions.js';
import { defineMeasures } from '../../measures/define-measures.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { defineHierarchies } from '../../units/hierarchies/define-hierarchies.js';
import type { SeedContent } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';
import {
  faultsOf,
  outcomeOf,
  type LoadOptions,
  type LoadPart,
  type SeedOutcome,
} from './seed-outcome.js';

type Step = 'dimensions' | 'measures' | 'indicators' | 'forms' | 'hierarchies';
interface Defined {
  readonly done: readonly SeedOutcome[];
  readonly faults: readonly SeedFault[];
}

/** Defines what is counted and reported, all in one transaction: each kind leans on those before it. */
export const loadDefinitions: LoadPart = async (
  { database, refreshDefinitions },
  content,
  how,
  steps,
) => {
  const { done, faults } = await database.write(
    { principal: how.principal, action: 'seed definitions' },
    (tx) => define(tx, content, how),
    (defined) => defined.faults.length === 0,
  );
  steps.push(...done);
  await refreshDefinitions();
  return faults;
};

async function define(
  tx: WriteTransaction,
  content: SeedContent,
  { onStep }: LoadOptions,
): Promise<Defined> {
  const works: readonly [Step, () => Promise<BatchResult>][] = [
    ['dimensions', () => defineDimensions(tx, content.dimensions.rows)],
    ['measures', () => defineMeasures(tx, content.measures.rows)],
    ['indicators', () => defineIndicators(tx, content.indicators.rows)],
    ['forms', () => defineForms(tx, content.forms.rows)],
    ['hierarchies', () => defineHierarchies(tx, content.hierarchies.rows)],
  ];
  const done: SeedOutcome[] = [];
  for (const [step, work] of works) {
    const { length } = content[step].rows;
    if (length === 0) continue;
    onStep?.(step, length);
    const start = Date.now();
    const batch = await work();
    if (batch.rejected > 0) return { done: [], faults: faultsOf(batch, content[step]) };
    done.push(outcomeOf(step, batch, start));
  }
  return { done, faults: [] };
}
