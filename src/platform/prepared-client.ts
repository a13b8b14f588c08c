import { Client } from 'pg';
import { statementName } from './statement.js';

type Query = (first: unknown, ...rest: unknown[]) => unknown;

/**
 * Sends every named statement as a prepared one, so that PostgreSQL parses and plans it once a connection. The ORM hands
 * plain text and values to its client; the name is taken from the statement's leading comment.
 */
export class PreparedClient extends Client {
  constructor(options?: ConstructorParameters<typeof Client>[0]) {
    super(options);
    const send = (super.query as Query).bind(this);
    const prepared: Query = (first, ...rest) => {
      const name =
        typeof first === 'string' && Array.isArray(rest[0]) ? statementName(first) : undefined;
      if (name === undefined) return send(first, ...rest);
      const [values, ...callback] = rest;
      return send({ name, text: first, values }, ...callback);
    };
    this.query = prepared as typeof this.query;
  }
}
