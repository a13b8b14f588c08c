import type { FormulaTree } from '../../../src/formula/tree.js';

/** Thrown where a value is missing: the product spreads reasons as data, not as exceptions. */
class Missing extends Error {}

/** The value of a tree, or the reason why it has none, found in another way than the product's. */
export function naiveEvaluation(
  tree: FormulaTree,
  values: Readonly<Record<string, number | null>>,
): number | string {
  try {
    return run(tree, values);
  } catch (error) {
    if (error instanceof Missing) return error.message;
    throw error;
  }
}

function run(tree: FormulaTree, values: Readonly<Record<string, number | null>>): number {
  const at = (child: FormulaTree | undefined): number => run(child!, values);
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'metric') return given(values[tree.code] ?? null);
  if (tree.kind === 'negate') return -at(tree.operand);
  if (tree.kind === 'binary') return arithmetic(tree.operator, at(tree.left), at(tree.right));
  if (tree.kind === 'compare') return truth(tree.operator, at(tree.left) - at(tree.right));
  const [first, second, third] = tree.arguments;
  if (tree.function === 'if') return at(first) === 0 ? at(third) : at(second);
  if (tree.function === 'coalesce') {
    return firstThatWorks(tree.arguments.map((each) => () => at(each)));
  }
  const sorted = tree.arguments.map(at).sort((one, other) => one - other);
  return tree.function === 'min' ? sorted[0]! : sorted.at(-1)!;
}

function given(value: number | null): number {
  if (value === null) throw new Missing('NO_DATA');
  return value;
}

function arithmetic(operator: string, left: number, right: number): number {
  if (operator === '/' && Math.abs(right) === 0) throw new Missing('ZERO_DENOMINATOR');
  const results: Record<string, number> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
  };
  const result = results[operator]!;
  if (Math.abs(result) <= Number.MAX_VALUE) return result;
  throw new Missing('OVERFLOW');
}

/** By the sign of the difference, which may overflow to an infinity but never to another sign. */
function truth(operator: string, difference: number): number {
  const sign = Math.sign(difference);
  const truths: Record<string, boolean> = {
    '<': sign < 0,
    '<=': sign <= 0,
    '>': sign > 0,
    '>=': sign >= 0,
    '=': sign === 0,
    '!=': sign !== 0,
  };
  return truths[operator] === true ? 1 : 0;
}

function firstThatWorks([head, ...rest]: readonly (() => number)[]): number {
  try {
    return head!();
  } catch (error) {
    if (!(error instanceof Missing) || rest.length === 0) throw error;
    try {
      return firstThatWorks(rest);
    } catch {
      throw error;
    }
  }
}
