import { keepsBatch } from '../../kernel/batch.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { placeUnits } from '../../units/hierarchies/place-units.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

/** Places units in named hierarchies, in one transaction: after the reorganizations, which may end some of them. */
export const loadPlacements: LoadPart = async (services, { placements }, how, steps) => {
  const { rows } = placements;
  if (rows.length === 0) return [];
  how.onStep?.('placements', rows.length);
  const start = Date.now();
  const batch = await writeExclusively(
    services,
    { principal: how.principal, action: 'seed placements' },
    (tx, context) => placeUnits(tx, context, rows, allOrNothing.errorPolicy),
    (result) => keepsBatch(result, allOrNothing),
  );
  if (batch.rejected > 0) return faultsOf(batch, placements);
  steps.push(outcomeOf('placements', batch, start));
  return [];
};
