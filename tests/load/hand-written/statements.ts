import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The product's own statements, which the hand-written resolvers run too. */
export interface Statements {
  readonly readPlaced: string;
}

/** Takes the texts out of a build (`dist`) or the sources (`src`). */
export function readStatements(directory: string): Statements {
  return { readPlaced: readFileSync(join(directory, 'cube/sql/read-placed.sql'), 'utf8') };
}
