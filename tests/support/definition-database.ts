import type { Database } from '../../src/platform/database.js';
import type { Row } from '../../src/platform/row.js';
import { sqlStatement } from '../../src/platform/statement.js';

/** Runs SQL of a test. */
export function queryRows(
  database: Database,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return database.run(sqlStatement(`-- name: tests.query-${hash(sql)}\n${sql}`), parameters);
}

// Statements are prepared by name, so each text needs a name of its own.
function hash(text: string): string {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 40;
  return value.toString(36);
}
