/** The day before the reform. */
export const eve = '2025-06-30';

/** Figures of the country and of its provinces, today's and those of the eve of the reform. */
export interface ReformQuestions {
  readonly current: string;
  readonly onTheEve: string;
}

/** The questions for one indicator and period: all numbers that one answer gives are of one snapshot. */
export function reformQuestions(indicator: string, period: string): ReformQuestions {
  const figure = `indicator(code: "${indicator}", period: "${period}") { value numerator denominator }`;
  const provinces = (tree: string): string =>
    `{ unit(code: "vn") { ${figure} children${tree} { code ${figure} } } }`;
  return {
    current: provinces(''),
    onTheEve: provinces(`(tree: { basis: AS_OF, asOf: "${eve}" })`),
  };
}

/** The quarters around the reform. */
export const quarters = [2024, 2025].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`));
