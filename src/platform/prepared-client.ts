import { Client } from 'pg';
import { statementName } from './statement.js';

type Query = (first: unknown, ...rest: unknown[]) => unknown;

/**
 * A plan stays right only as long as its tables are about as large as when it was made, and a table doubles ever more slowly:
 * plans live twice as long each time, up to about ten minutes, so that planning anew costs less and less.
 */
const firstLifetime = 10_000;
const longestLifetime = 640_000;

/**
 * Sends every named statement as a prepared one, so that PostgreSQL parses and plans it once a connection. The ORM hands
 * plain text and values to its client; the name is taken from the statement's leading comment. Plans are dropped now and
 * then: PostgreSQL itself looks at a table that grows from nothing to a million rows only after a minute or so.
 */
export class PreparedClient extends Client {
  private plannedAt = performance.now();
  private lifetime = firstLifetime;

  constructor(options?: ConstructorParameters<typeof Client>[0]) {
    super(options);
    const send = (super.query as Query).bind(this);
    const prepared: Query = (first, ...rest) => {
      const name =
        typeof first === 'string' && Array.isArray(rest[0]) ? statementName(first) : undefined;
      if (name === undefined) return send(first, ...rest);
      const [values, ...callback] = rest;
      const query = { name, text: first, values };
      if (callback.length > 0 || !this.isDue()) return send(query, ...callback);
      return dropPlans(send).then(() => send(query));
    };
    this.query = prepared as typeof this.query;
  }

  private isDue(): boolean {
    const now = performance.now();
    if (now - this.plannedAt < this.lifetime) return false;
    this.plannedAt = now;
    this.lifetime = Math.min(2 * this.lifetime, longestLifetime);
    return true;
  }
}

/** Where this fails (in a transaction that has failed already) the statement itself will tell. */
async function dropPlans(send: Query): Promise<void> {
  await Promise.resolve(send('discard plans')).catch(() => undefined);
}
