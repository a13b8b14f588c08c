import type { Description, Dimension, Measure } from './catalogue.js';

/** A measure before the database has numbered it. */
export type MeasureDefinition = Omit<Measure, 'id'>;

/** The names and descriptions of a definition alone. */
export function describe(definition: Description): Description {
  const { nameVi, nameEn, descriptionVi, descriptionEn } = definition;
  return { nameVi, nameEn, descriptionVi, descriptionEn };
}

/** A dimension as it is remembered and compared: without the numbers of the database. */
export function dimensionContent(dimension: Dimension) {
  const members = dimension.members.map(({ code, nameVi, nameEn }) => ({ code, nameVi, nameEn }));
  return { code: dimension.code, ...describe(dimension), members };
}

/** A measure as it is remembered and compared: without numbers, dimensions by code. */
export function measureContent(measure: MeasureDefinition) {
  const { code, kind, source, grain, unit, direction, formula, catalogue, documents } = measure;
  const dimensions = measure.dimensions.map((dimension) => dimension.code);
  const terms = { kind, source, grain, unit, direction, dimensions, formula, catalogue, documents };
  return { code, ...describe(measure), ...terms };
}
