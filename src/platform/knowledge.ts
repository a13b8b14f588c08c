import type { Queryable } from './queryable.js';
import { number, text } from './row.js';
import { loadStatement } from './statement.js';

const knowledgeAt = loadStatement(import.meta.dirname, 'sql/knowledge-at.sql');
const lookBackTo = loadStatement(import.meta.dirname, 'sql/look-back.sql');

/** How far knowledge went: the number and the instant of the last revision that could be seen. */
export interface Knowledge {
  /** 0 while nothing was known. */
  readonly number: number;
  readonly knownAt: Date;
}

/** What could be seen at an instant (semantics 7). */
export async function readKnowledge(database: Queryable, at: Date): Promise<Knowledge> {
  const [row] = await database.run(knowledgeAt, [at]);
  return row === undefined
    ? { number: 0, knownAt: at }
    : { number: number(row, 'number'), knownAt: new Date(text(row, 'known_at')) };
}

/** From here to its end the transaction sees the records as they were known then. */
export async function lookBack(transaction: Queryable, { number: to }: Knowledge): Promise<void> {
  await transaction.run(lookBackTo, [to]);
}
