import { reorganizationPort } from '../../forms/duties/follow-reorganizations.js';
import type { BatchResult, RowResult } from '../../kernel/batch.js';
import { concludeBatch } from '../../kernel/batch.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { isCarriedOut } from '../../units/reorganize/is-carried-out.js';
import { reorganizeUnits } from '../../units/reorganize/reorganize-units.js';
import type { CommandServices } from '../command-services.js';
import type { SeedReorganization } from './seed-content.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

/** Reorganizes units, each act in a transaction of its own; what was carried out already stays as it is. */
export const loadReorganizations: LoadPart = async (services, { reorganizations }, how, steps) => {
  const { rows } = reorganizations;
  if (rows.length === 0) return [];
  how.onStep?.('reorganizations', rows.length);
  const start = Date.now();
  const results: RowResult[] = [];
  for (const [index, wish] of rows.entries()) {
    const result = await carryOut(services, how.principal, wish, index);
    if (result.status === 'REJECTED') return faultsOf(batchOf([result]), reorganizations);
    results.push(result);
  }
  steps.push(outcomeOf('reorganizations', batchOf(results), start));
  return [];
};

async function carryOut(
  services: CommandServices,
  principal: string,
  { row, legalBasis }: SeedReorganization,
  index: number,
): Promise<RowResult> {
  const told = { row: index, key: row.effectiveOn, errors: [] };
  if (await isCarriedOut(services.database, services.writeContext().scope, row)) {
    return { ...told, status: 'UNCHANGED' };
  }
  const { errors } = await writeExclusively(
    services,
    { principal, action: 'seed reorganizations', legalBasis },
    (tx, context) => reorganizeUnits(tx, context, row, reorganizationPort, legalBasis),
    ({ plan }) => plan !== undefined,
  );
  return errors.length > 0
    ? { ...told, status: 'REJECTED', errors }
    : { ...told, status: 'CREATED' };
}

function batchOf(results: readonly RowResult[]): BatchResult {
  return concludeBatch(results, allOrNothing.errorPolicy);
}
