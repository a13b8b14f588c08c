import type { Sums } from '../figure.js';

type Fields = Readonly<Record<string, unknown>>;

/** What units and slices of an answer are put in order by: roads list them in orders of their own. */
function orderOf(value: unknown): string {
  const key = isFields(value) ? (value.code ?? value.member) : '';
  return typeof key === 'string' ? key : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The numerator and the denominator of every figure of an answer, in its order; nothing reported counts as 0. */
export function numbersOfAnswer(answer: unknown): Sums {
  if (Array.isArray(answer)) {
    return answer
      .toSorted((one, other) =>
        orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0,
      )
      .flatMap(numbersOfAnswer);
  }
  if (!isFields(answer)) return [];
  if ('numerator' in answer) return [Number(answer.numerator), Number(answer.denominator)];
  return Object.values(answer).flatMap(numbersOfAnswer);
}
