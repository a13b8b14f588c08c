import { Client } from 'pg';
import { statementName } from './statement.js';

type Query = (first: unknown, ...rest: unknown[]) => unknown;

/** A plan stays right only as long as its tables are about as large as when it was made. */
const millisecondsOfPlans = 10_000;

/**
 * Sends every named statement as a prepared one, so that PostgreSQL parses and plans it once a connection. The ORM hands
 * plain text and values to its client; the name is taken from the statement's leading comment. Plans are dropped now and
 * then: PostgreSQL itself looks at a table that grows from nothing to a million rows only after a minute or so.
 */
export class PreparedClient extends Client {
  private plannedAt = performance.now();

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
    if (now - this.plannedAt < millisecondsOfPlans) return false;
    this.plannedAt = now;
    return true;
  }
}

/** Where this fails (in a transaction that has failed already) the statement itself will tell. */
async function dropPlans(send: Query): Promise<void> {
  await Promise.resolve(send('discard plans')).catch(() => undefined);
}
