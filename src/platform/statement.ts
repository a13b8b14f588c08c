import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A SQL statement that carries its own name; PostgreSQL keeps it prepared under that name. */
export interface SqlStatement {
  readonly name: string;
  readonly text: string;
}

const heading = /^-- name: ([a-z_]+\.[a-z0-9-]+)\n/;

/** The name that a statement's leading comment gives it, if it has one. */
export function statementName(text: string): string | undefined {
  return heading.exec(text)?.[1];
}

/** Wraps a text whose first line is `-- name: folder.statement-name`. */
export function sqlStatement(text: string): SqlStatement {
  const name = statementName(text);
  if (name === undefined) throw new Error(`a statement has no name: ${text.slice(0, 60)}`);
  return { name, text };
}

/** Reads `file` beside a module: `loadStatement(import.meta.dirname, 'sql/read-sums.sql')`. */
export function loadStatement(directory: string, file: string): SqlStatement {
  return sqlStatement(readFileSync(join(directory, file), 'utf8'));
}
