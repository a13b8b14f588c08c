import type { ProductParts } from '../country-and-commune.js';
import type { Statement } from '../plan.js';
import { formCode } from './definitions.js';
import { idOf, type Ids } from './ids.js';
import type { CountryQuestion } from './question.js';
import { recipeOf } from './recipes.js';

/** The one statement by which the product reads all numbers of a question; throws when it takes another number of them. */
export async function statementOf(
  { application, observe, scope, today }: ProductParts,
  ids: Ids,
  { figures }: CountryQuestion,
): Promise<Statement> {
  const caught: Statement[] = [];
  application.database.onStatement = ({ text }, parameters) => {
    caught.push({ text, parameters });
  };
  const requests = figures.map(({ unit, indicator, period, part, asOf }) => ({
    unit: idOf(ids.units, unit),
    metric: indicator,
    period,
    by: [],
    where: part === undefined ? [] : [{ dimension: part.dimension, members: [part.member] }],
    stage: 'PROVISIONAL' as const,
    form: recipeOf(indicator).teller === 'DUTIES' ? formCode : undefined,
    tree: asOf === undefined ? undefined : { basis: 'AS_OF' as const, asOf: asOf as typeof today },
  }));
  const { observations } = await observe(scope, application, requests, today);
  application.database.onStatement = undefined;
  const wrong = observations.find(({ ok }) => !ok);
  if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  const [only, ...others] = caught;
  if (only === undefined || others.length > 0) throw new Error(`${caught.length} statements`);
  return only;
}
