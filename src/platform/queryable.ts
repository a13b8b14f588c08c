import type { EntityManager } from '@mikro-orm/postgresql';
import type { Row } from './row.js';
import type { SqlStatement } from './statement.js';

/** Runs named statements: the database itself (each in a snapshot of its own) or one transaction. */
export interface Queryable {
  run(statement: SqlStatement, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Who changes what: kept with the revision that the change writes (semantics 7). */
export interface Change {
  readonly principal: string;
  readonly action: string;
  readonly legalBasis?: string;
}

/** One atomic write. Everything run through it is committed together or not at all. */
export interface WriteTransaction extends Queryable {
  readonly entities: EntityManager;
  /** The revision of this transaction; made on first need, so a write that changes nothing leaves none. */
  revision(): Promise<number>;
}
