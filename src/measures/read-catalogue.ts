import type { Queryable } from '../platform/queryable.js';
import { number, numbers, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { Catalogue, type Description, type Dimension, type Measure } from './catalogue.js';
import { rowsIn, textsIn, wordIn } from './json-columns.js';
import { DIRECTIONS, GRAINS, MEASURE_KINDS, MEASURE_SOURCES } from './words.js';

const loadCatalogue = loadStatement(import.meta.dirname, 'sql/load-catalogue.sql');

/** All measures and dimensions as one snapshot, read in one statement. */
export async function readCatalogue(database: Queryable): Promise<Catalogue> {
  const [row] = await database.run(loadCatalogue);
  if (row === undefined) throw new Error('the catalogue has no version');
  const dimensions = rowsIn(row, 'dimensions').map(dimensionOf);
  const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
  const measures = rowsIn(row, 'measures').map((measure) => measureOf(measure, byId));
  return new Catalogue(number(row, 'version'), measures, dimensions);
}

/** The names and descriptions of any definition's row. */
export function descriptionOf(row: Row): Description {
  return {
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    descriptionVi: text(row, 'description_vi'),
    descriptionEn: text(row, 'description_en'),
  };
}

function dimensionOf(row: Row): Dimension {
  const members = rowsIn(row, 'members').map((member) => ({
    id: number(member, 'id'),
    code: text(member, 'code'),
    nameVi: text(member, 'name_vi'),
    nameEn: text(member, 'name_en'),
  }));
  return { id: number(row, 'id'), code: text(row, 'code'), ...descriptionOf(row), members };
}

function measureOf(row: Row, dimensions: ReadonlyMap<number, Dimension>): Measure {
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    ...descriptionOf(row),
    kind: wordIn(row, 'kind', MEASURE_KINDS),
    source: wordIn(row, 'source', MEASURE_SOURCES),
    grain: wordIn(row, 'grain', GRAINS),
    unit: text(row, 'unit'),
    direction: wordIn(row, 'direction', DIRECTIONS),
    dimensions: numbers(row, 'dimensions').map((id) => known(dimensions, id)),
    formula: optionalText(row, 'formula'),
    catalogue: optionalText(row, 'catalogue'),
    documents: textsIn(row, 'documents'),
  };
}

function known(dimensions: ReadonlyMap<number, Dimension>, id: number): Dimension {
  const dimension = dimensions.get(id);
  if (dimension === undefined) throw new Error(`dimension ${id} is missing from the catalogue`);
  return dimension;
}
