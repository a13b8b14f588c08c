import { catchStatement, type ProductParts } from '../catch-statement.js';
import type { Statement } from '../plan.js';
import { formCode } from './definitions.js';
import { idOf, type Ids } from './ids.js';
import type { CountryQuestion } from './question.js';
import { recipeOf } from './recipes.js';

/** The one statement by which the product reads all numbers of a question. */
export function statementOf(
  parts: ProductParts,
  ids: Ids,
  { figures }: CountryQuestion,
): Promise<Statement> {
  const requests = figures.map(({ unit, indicator, period, part, asOf }) => ({
    unit: idOf(ids.units, unit),
    metric: indicator,
    period,
    by: [],
    where: part === undefined ? [] : [{ dimension: part.dimension, members: [part.member] }],
    stage: 'PROVISIONAL' as const,
    form: recipeOf(indicator).teller === 'DUTIES' ? formCode : undefined,
    tree:
      asOf === undefined
        ? undefined
        : { basis: 'AS_OF' as const, asOf: asOf as ProductParts['today'] },
  }));
  return catchStatement(parts, requests);
}
