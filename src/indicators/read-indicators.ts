import { rowsIn, textsIn, wordIn } from '../measures/json-columns.js';
import { descriptionOf } from '../measures/read-catalogue.js';
import { DIRECTIONS } from '../measures/words.js';
import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { IndicatorCatalogue, toIndicator, type Indicator } from './indicator.js';

const loadIndicators = loadStatement(import.meta.dirname, 'sql/load-indicators.sql');

/** All indicators as one snapshot, read in one statement. */
export async function readIndicators(database: Queryable): Promise<IndicatorCatalogue> {
  const [row] = await database.run(loadIndicators);
  if (row === undefined) throw new Error('the catalogue has no version');
  return new IndicatorCatalogue(number(row, 'version'), rowsIn(row, 'indicators').map(indicatorOf));
}

function indicatorOf(row: Row): Indicator {
  const definition = {
    code: text(row, 'code'),
    ...descriptionOf(row),
    formula: text(row, 'formula'),
    unit: text(row, 'unit'),
    direction: wordIn(row, 'direction', DIRECTIONS),
    catalogue: optionalText(row, 'catalogue'),
    documents: textsIn(row, 'documents'),
  };
  return toIndicator(number(row, 'id'), definition, number(row, 'version'));
}
