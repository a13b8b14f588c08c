import { registerEnterprises } from '../../enterprises/register-enterprises.js';
import { keepsBatch, type BatchResult } from '../../kernel/batch.js';
import { dissolveOrganizations } from '../../organizations/dissolve-organizations.js';
import { registerOrganizations } from '../../organizations/register-organizations.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { openUnits } from '../../units/open-units.js';
import type { SeedStep } from './seed-content.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

/** Opens units, then registers enterprises, then organizations: one transaction each. */
export const loadRegisters: LoadPart = async ({ database, writeContext }, content, how, steps) => {
  const context = writeContext();
  const { units, enterprises, organizations, dissolutions } = content;
  const works: readonly [SeedStep, (tx: WriteTransaction) => Promise<BatchResult>][] = [
    ['units', (tx) => openUnits(tx, context, units.rows)],
    ['enterprises', (tx) => registerEnterprises(tx, context, enterprises.rows, allOrNothing)],
    ['organizations', (tx) => registerOrganizations(tx, context, organizations.rows, allOrNothing)],
    ['dissolutions', (tx) => dissolveOrganizations(tx, context, dissolutions.rows, allOrNothing)],
  ];
  for (const [step, work] of works) {
    const { length } = content[step].rows;
    if (length === 0) continue;
    how.onStep?.(step, length);
    const start = Date.now();
    const change = { principal: how.principal, action: `seed ${step}` };
    const batch = await database.write(change, work, (result) => keepsBatch(result, allOrNothing));
    if (batch.rejected > 0) return faultsOf(batch, content[step]);
    steps.push(outcomeOf(step, batch, start));
  }
  return [];
};
