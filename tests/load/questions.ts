/** The period that all questions ask about; the synthetic country reported it. */
export const period = '2024-H2';

const figure = '{ value numerator denominator }';

/** A document with its operation, as clients send it. */
export interface Question {
  readonly name: string;
  readonly query: string;
}

/** One indicator of one unit. */
export function oneIndicator(unit: string, indicator: string): Question {
  return {
    name: `${indicator} of ${unit}`,
    query: `{ unit(code: "${unit}") { code name indicator(code: "${indicator}", period: "${period}") ${figure} } }`,
  };
}

/** Reported by enterprises: members / workers. */
export const reportedIndicator = 'trade_union_density';
/** Counted from the registers, month by month: with union / eligible. */
export const registerIndicator = 'trade_union_coverage';

/** Two indicators of every province of the country in one answer. */
export const provinces: Question = {
  name: 'every province x 2 indicators',
  query: `{ unit(code: "vn") { children { code name
    density: indicator(code: "${reportedIndicator}", period: "${period}") ${figure}
    coverage: indicator(code: "${registerIndicator}", period: "${period}") ${figure} } } }`,
};

/** The body of the request. */
export function bodyOf({ query }: Question): string {
  return JSON.stringify({ query });
}
