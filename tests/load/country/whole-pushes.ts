/** Null while nothing is reported. */
interface Sums {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface Answer {
  readonly data?: {
    readonly unit: {
      readonly pushed: Sums;
      readonly children: readonly { readonly pushed: Sums }[];
    };
  };
  readonly errors?: unknown;
}

/** The question of a reader: what is pushed now for the country and each province, and a figure that stands beside it. */
export function readerQuestion(reader: number, pushed: string, asked: string): string {
  const figure = (name: string, period: string): string =>
    `${name}: indicator(code: "bench_union_density", period: "${period}") { value numerator denominator }`;
  const own = figure('pushed', pushed);
  return JSON.stringify({
    query: `query reader_${reader} { unit(code: "vn") { ${own} children { code name ${own} ${figure('asked', asked)} } } }`,
  });
}

/**
 * What is wrong with an answer, or undefined. Every push adds `step` to members and to workers alike, spread over the provinces: an
 * answer that saw a part of one would tell different sums of both, a country that is not its provinces, or no multiple of `step`.
 */
export function partOfPushIn(text: string, step: number): string | undefined {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors !== undefined || data === undefined) return text.slice(0, 300);
  const { pushed, children } = data.unit;
  const all = [pushed, ...children.map((child) => child.pushed)];
  const uneven = all.find(({ numerator, denominator }) => numerator !== denominator);
  if (uneven !== undefined) return `${uneven.numerator} members of ${uneven.denominator} workers`;
  const country = pushed.numerator ?? 0;
  const sum = children.reduce((total, child) => total + (child.pushed.numerator ?? 0), 0);
  if (sum !== country) return `${country} in the country, ${sum} in its provinces`;
  return sum % step === 0 ? undefined : `${sum} is no multiple of ${step}`;
}
