import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as walkStatements from '../../../src/units/walk-statement.js';

/** The product's own statements, which the hand-written resolvers run too. */
export interface Statements {
  readonly walkUnits: string;
  readonly readCells: string;
}

/** Takes the texts out of a build (`dist`) or the sources (`src`). */
export async function readStatements(directory: string): Promise<Statements> {
  const suffix = directory.endsWith('src') ? 'ts' : 'js';
  const file = join(directory, `units/walk-statement.${suffix}`);
  const { walkStatement } = (await import(pathToFileURL(file).href)) as typeof walkStatements;
  return {
    walkUnits: walkStatement('codes').text,
    readCells: readFileSync(join(directory, 'cube/sql/read-cells.sql'), 'utf8'),
  };
}
