import { defineDueRules } from '../../forms/duties/define-due-rules.js';
import { keepsBatch } from '../../kernel/batch.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

/** Defines due rules, in one transaction: they name units, so the registers come first. */
export const loadDuties: LoadPart = async (services, { duties }, how, steps) => {
  const { rows } = duties;
  if (rows.length === 0) return [];
  how.onStep?.('duties', rows.length);
  const start = Date.now();
  const batch = await services.database.write(
    { principal: how.principal, action: 'seed duties' },
    (tx) => defineDueRules(tx, services.writeContext(), rows, allOrNothing.errorPolicy),
    (result) => keepsBatch(result, allOrNothing),
  );
  if (batch.rejected > 0) return faultsOf(batch, duties);
  steps.push(outcomeOf('duties', batch, start));
  // They are definitions too: their version rises with them.
  await services.refreshDefinitions();
  return [];
};
