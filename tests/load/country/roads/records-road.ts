import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { formCode } from '../definitions.js';
import type { AskedFigure, Sums } from '../figure.js';
import { idOf, type Ids } from '../ids.js';
import { recipeOf, type Teller, type Term } from '../recipes.js';
import { quarterKey } from '../size.js';
import { partOf } from './cells-road.js';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../sql/${name}.sql`), 'utf8');
const statements: Readonly<Record<Teller, string>> = {
  REPORTS: read('raw-reports'),
  REGISTERS: read('raw-registers'),
  DUTIES: read('raw-duties'),
};

/** A sum as a raw statement tells it: its columns by name. */
type Row = Readonly<Record<string, string | number>>;

/**
 * Adds the sums of figures up from reports and registers themselves, without the cube: one statement for each kind of record. $day:
 * the hierarchy under which they are added up when a figure names none.
 */
export async function addUpRecords(
  pool: Pool,
  ids: Ids,
  figures: readonly AskedFigure[],
  day: string,
): Promise<Sums> {
  const tellers = [...new Set(figures.map(({ indicator }) => recipeOf(indicator).teller))];
  const rows = new Map<Teller, readonly Row[]>();
  for (const teller of tellers) {
    const own = figures.filter(({ indicator }) => recipeOf(indicator).teller === teller);
    const { rows: found } = await pool.query<Row>(
      statements[teller],
      values(ids, own, teller, day),
    );
    rows.set(teller, found);
  }
  return figures.flatMap((figure) => {
    const { teller, numerator, denominator } = recipeOf(figure.indicator);
    const found = rows.get(teller) ?? [];
    return [numerator, denominator].map((term) => sumOf(found, figure, teller, term));
  });
}

function values(ids: Ids, figures: readonly AskedFigure[], teller: Teller, day: string): unknown[] {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const periods = [...new Set(figures.map(({ period }) => quarterKey(period)))];
  const tree = figures[0]?.asOf ?? day;
  if (teller === 'REGISTERS') return [units, periods, tree];
  if (teller === 'DUTIES') return [units, periods, tree, formCode];
  const measures = figures.flatMap(({ indicator }) => {
    const { numerator, denominator } = recipeOf(indicator);
    return [numerator, denominator].map(({ measure }) => idOf(ids.measures, measure));
  });
  return [formCode, periods, units, tree, [...new Set(measures)]];
}

function sumOf(rows: readonly Row[], figure: AskedFigure, teller: Teller, term: Term): number {
  const { dimension, member, measure } = partOf(term, figure);
  const key = quarterKey(figure.period);
  return rows
    .filter((row) => row.unit === figure.unit && row.period === key)
    .filter((row) => teller !== 'REPORTS' || row.measure === measure)
    .filter((row) => dimension === undefined || row[dimension] === member)
    .reduce((sum, row) => sum + Number(teller === 'REPORTS' ? row.amount : row[measure]), 0);
}
