import type { Queryable } from './queryable.js';
import { flag, number, text } from './row.js';
import { loadStatement } from './statement.js';

const knowledgeAt = loadStatement(import.meta.dirname, 'sql/knowledge-at.sql');
const lookBackTo = loadStatement(import.meta.dirname, 'sql/look-back.sql');

/** How far knowledge went: the number and the instant of the last revision that could be seen. */
export interface Knowledge {
  /** 0 while nothing was known. */
  readonly number: number;
  readonly knownAt: Date;
}

/**
 * What could be seen at an instant (semantics 7). Throws on a replica that may not show all of it yet: what was known is the same
 * whoever is asked, so the question has to go to the primary.
 */
export async function readKnowledge(database: Queryable, at: Date): Promise<Knowledge> {
  const [row] = await database.run(knowledgeAt, [at]);
  if (row === undefined || flag(row, 'may_lack')) {
    throw new Error(`what was known at ${at.toISOString()} is not all here`);
  }
  return row.number === null
    ? { number: 0, knownAt: at }
    : { number: number(row, 'number'), knownAt: new Date(text(row, 'known_at')) };
}

/** From here to its end the transaction sees the records as they were known then. */
export async function lookBack(transaction: Queryable, { number: to }: Knowledge): Promise<void> {
  await transaction.run(lookBackTo, [to]);
}
