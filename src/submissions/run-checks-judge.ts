import type { CompiledCheck } from '../forms/compile-checks.js';
import { compare } from '../formula/arithmetic.js';
import { refusingComparison } from '../formula/condition.js';
import { evaluateFormula, type MetricValue } from '../formula/evaluate-formula.js';
import { finite } from '../formula/evaluation.js';
import type { CompareNode } from '../formula/tree.js';
import { mostDecimals } from './check-amount.js';
import type { CheckedSides } from './check-errors.js';
import type { ReportAmounts } from './run-checks-amounts.js';

/** Whether a check holds, or was not judged, as a number that it names was not stated; else what its two sides are. */
export type Verdict =
  { readonly holds: true } | { readonly holds: false; readonly sides: CheckedSides | undefined };

const holds: Verdict = { holds: true };

/** Holds one report against one check. */
export function judge(
  { tree, amounts: places }: CompiledCheck,
  stated: { readonly amounts: ReportAmounts; readonly before: ReportAmounts | undefined },
): Verdict {
  const value: MetricValue = (reference) => {
    const place = places.get(reference);
    const source = reference.previous === true ? stated.before : stated.amounts;
    return place === undefined || source === undefined ? null : source.find(place);
  };
  if (evaluateFormula(tree, value).value !== 0) return holds;
  const comparison = refusingComparison(tree, value);
  return comparison === undefined ? { holds: false, sides: undefined } : weigh(comparison, value);
}

/** What adds up on paper must not fail by a binary rounding: the sides are compared as they are told. */
function weigh({ operator, left, right }: CompareNode, value: MetricValue): Verdict {
  const [actual, wanted] = [rounded(left, value), rounded(right, value)];
  if (compare(operator, finite(actual), finite(wanted)).value === 1) return holds;
  if (operator !== '=') {
    return { holds: false, sides: { actual: `${actual}`, expected: `${operator} ${wanted}` } };
  }
  const residual = `${toDecimals(actual - wanted)}`;
  return { holds: false, sides: { actual: `${actual}`, expected: `${wanted}`, residual } };
}

function rounded(side: CompareNode['left'], value: MetricValue): number {
  return toDecimals(evaluateFormula(side, value).value ?? Number.NaN);
}

function toDecimals(amount: number): number {
  return Number(amount.toFixed(mostDecimals));
}
