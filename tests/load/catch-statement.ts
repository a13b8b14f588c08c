import type { Scope } from '../../src/access/scope.js';
import type { Application } from '../../src/app/application.js';
import type { observe as observeFigures } from '../../src/indicators/observe.js';
import type { IsoDate } from '../../src/kernel/date.js';
import type { Statement } from './plan.js';

/** The parts of the product that are needed to catch its own statement. */
export interface ProductParts {
  readonly application: Application;
  readonly observe: typeof observeFigures;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** Figures as the product is asked for them. */
export type FigureRequests = Parameters<typeof observeFigures>[2];

/** The one statement by which the product reads all these figures; throws when it takes another number of them. */
export async function catchStatement(
  { application, observe, scope, today }: ProductParts,
  requests: FigureRequests,
): Promise<Statement> {
  const caught: Statement[] = [];
  application.database.onStatement = ({ text }, parameters) => {
    caught.push({ text, parameters });
  };
  const { observations } = await observe(scope, application, requests, today);
  application.database.onStatement = undefined;
  const wrong = observations.find(({ ok }) => !ok);
  if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  const [only, ...others] = caught;
  if (only === undefined || others.length > 0) throw new Error(`${caught.length} statements`);
  return only;
}
