import { calculate, compare } from './arithmetic.js';
import { evaluateCall } from './evaluate-call.js';
import { empty, finite, type Evaluation } from './evaluation.js';
import type { FormulaTree, MetricReference } from './tree.js';

/**
 * The value of a metric, null when nothing was reported. Its members are as written: use `key` to
 * look it up.
 */
export type MetricValue = (reference: MetricReference) => number | null;

/**
 * The value of a formula (semantics 4 and 5). A metric without a value makes the whole NO_DATA, but
 * for `coalesce` and the branch of an `if` that is not taken; dividing by zero makes it
 * ZERO_DENOMINATOR; a step too large for a number (or a metric that is none) OVERFLOW. Of several
 * reasons the one furthest to the left.
 */
export function evaluateFormula(tree: FormulaTree, value: MetricValue): Evaluation {
  const evaluate = (part: FormulaTree): Evaluation => evaluateFormula(part, value);
  switch (tree.kind) {
    case 'number':
      return finite(tree.value);
    case 'metric':
      return fromSource(value(tree));
    case 'negate':
      return calculate('-', finite(0), evaluate(tree.operand));
    case 'binary':
      return calculate(tree.operator, evaluate(tree.left), evaluate(tree.right));
    case 'compare':
      return compare(tree.operator, evaluate(tree.left), evaluate(tree.right));
    case 'call':
      return evaluateCall(tree, evaluate);
  }
}

function fromSource(value: number | null): Evaluation {
  return value === null ? empty('NO_DATA') : finite(value);
}
