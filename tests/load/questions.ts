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

/** Ways to ask: how many at once, and whether the server may notice that they ask the same. */
export interface Manner {
  readonly concurrency: number;
  readonly words: string;
  readonly bodies: (question: Question) => string | readonly string[];
}

/** Who asks in other words is answered alone; those who ask in the same words at the same time are answered together. */
export const manners: readonly Manner[] = [
  { concurrency: 1, words: '', bodies: bodyOf },
  { concurrency: 8, words: ', each in words of its own', bodies: inOwnWords(8) },
  { concurrency: 8, words: ', all in the same words', bodies: bodyOf },
];

/** The same question under as many names. */
function inOwnWords(count: number): (question: Question) => readonly string[] {
  return ({ query }) =>
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ query: `query asked_${index} ${query}` }),
    );
}

/** The body of the request. */
export function bodyOf({ query }: Question): string {
  return JSON.stringify({ query });
}
