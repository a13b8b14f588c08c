import { setTargets } from '../../indicators/targets/set-targets.js';
import { keepsBatch } from '../../kernel/batch.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

/** Sets targets, in one transaction. */
export const loadTargets: LoadPart = async (services, { targets }, how, steps) => {
  const { rows } = targets;
  if (rows.length === 0) return [];
  how.onStep?.('targets', rows.length);
  const start = Date.now();
  const batch = await services.database.write(
    { principal: how.principal, action: 'seed targets' },
    (tx) => setTargets(tx, services.writeContext(), rows, allOrNothing),
    (result) => keepsBatch(result, allOrNothing),
  );
  if (batch.rejected > 0) return faultsOf(batch, targets);
  steps.push(outcomeOf('targets', batch, start));
  // They are definitions too: their version rises with them.
  await services.refreshDefinitions();
  return [];
};
