import { empty, finite, type Evaluation } from './evaluation.js';
import type { BinaryOperator, CompareOperator } from './tree.js';

type Step = (left: number, right: number) => Evaluation;

const ARITHMETIC: Readonly<Record<BinaryOperator, Step>> = {
  '+': (left, right) => finite(left + right),
  '-': (left, right) => finite(left - right),
  '*': (left, right) => finite(left * right),
  '/': (left, right) => (right === 0 ? empty('ZERO_DENOMINATOR') : finite(left / right)),
};

const COMPARISON: Readonly<Record<CompareOperator, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

/** One of + - * / on two evaluations. */
export function calculate(
  operator: BinaryOperator,
  left: Evaluation,
  right: Evaluation,
): Evaluation {
  return combine(left, right, ARITHMETIC[operator]);
}

/** A comparison of two evaluations: 1 or 0. */
export function compare(
  operator: CompareOperator,
  left: Evaluation,
  right: Evaluation,
): Evaluation {
  return combine(left, right, (one, other) => finite(COMPARISON[operator](one, other) ? 1 : 0));
}

/** No value on either side leaves none; the reason is that of the left one when both have none. */
export function combine(left: Evaluation, right: Evaluation, step: Step): Evaluation {
  if (left.value === null) {
    return left;
  }
  return right.value === null ? right : step(left.value, right.value);
}
