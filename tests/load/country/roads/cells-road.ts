import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { formCode } from '../definitions.js';
import type { AskedFigure, Sums } from '../figure.js';
import { idOf, sliceOf, type Ids } from '../ids.js';
import { recipeOf, type Term } from '../recipes.js';
import { quarterKey } from '../size.js';

const text = readFileSync(join(import.meta.dirname, '../sql/bare-cells.sql'), 'utf8');

/** Cells that one sum is made of: node, measure, slice, lowest and highest key of the period. */
type CellRange = readonly [number, number, number, number, number];

/** Reads the sums of figures from the cells by one prepared statement: the least that anything could do. */
export async function readCells(
  pool: Pool,
  ids: Ids,
  figures: readonly AskedFigure[],
): Promise<Sums> {
  const ranges = figures.flatMap((figure) => rangesOf(ids, figure));
  const values = [0, 1, 2, 3, 4].map((column) => ranges.map((range) => range[column]));
  const { rows } = await pool.query<{ amount: string | null }>({
    name: 'load.bare-cells',
    text,
    values,
  });
  return rows.map(({ amount }) => Number(amount));
}

function rangesOf(ids: Ids, figure: AskedFigure): CellRange[] {
  const { teller, numerator, denominator } = recipeOf(figure.indicator);
  const node = idOf(ids.units, figure.unit);
  const key = quarterKey(figure.period);
  return [numerator, denominator].map((term): CellRange => {
    const measure = idOf(ids.measures, term.measure);
    if (teller === 'DUTIES') return [node, measure, idOf(ids.forms, formCode), key, key];
    const slice = sliceOf(ids, partOf(term, figure));
    if (teller === 'REPORTS') return [node, measure, slice, key, key];
    // A stock of the registers: the opening balance of the year and its months up to the last of the quarter.
    const year = Math.floor(key / 100) * 100;
    return [node, measure, slice, year, year + ((key % 100) - 20) * 3];
  });
}

/** The term for the part that is asked for. */
export function partOf(term: Term, { part }: AskedFigure): Term {
  return part === undefined ? term : { ...term, ...part };
}
