import type { AskedFigure } from './figure.js';

/** A question of the country: a document, and the figures that it asks for, in the order of the answer. */
export interface CountryQuestion {
  /** Short, for tables; it is the same for every size of the country. */
  readonly name: string;
  readonly query: string;
  readonly figures: readonly AskedFigure[];
  /** Roads that cannot tell it, beside the product and the records, which always can. */
  readonly without: readonly ('resolver' | 'cells')[];
}

const fields = '{ value numerator denominator }';

/** One indicator of one unit. */
export function ofUnit(name: string, figure: AskedFigure, more = ''): CountryQuestion {
  const { unit, indicator, period } = figure;
  const asked = `indicator(code: "${indicator}", period: "${period}"${more}) ${fields}`;
  return {
    name,
    query: `{ unit(code: "${unit}") { code name ${asked} } }`,
    figures: [figure],
    without: [],
  };
}

/** One indicator of one unit for many periods. */
export function seriesOf(
  name: string,
  unit: string,
  indicator: string,
  periods: readonly string[],
): CountryQuestion {
  const list = periods.map((period) => `"${period}"`).join(', ');
  return {
    name,
    query: `{ unit(code: "${unit}") { code name indicators(codes: ["${indicator}"], periods: [${list}]) ${fields} } }`,
    figures: periods.map((period) => ({ unit, indicator, period })),
    without: [],
  };
}

/** Many indicators of every unit below the country. */
export function ofChildren(
  name: string,
  units: readonly string[],
  indicators: readonly string[],
  period: string,
): CountryQuestion {
  const asked = indicators.map(
    (code) => `${code}: indicator(code: "${code}", period: "${period}") ${fields}`,
  );
  return {
    name,
    query: `{ unit(code: "vn") { children { code name ${asked.join(' ')} } } }`,
    figures: units.flatMap((unit) => indicators.map((indicator) => ({ unit, indicator, period }))),
    without: [],
  };
}
