import { combine } from './arithmetic.js';
import { finite, type Evaluation } from './evaluation.js';
import type { CallNode, FormulaTree } from './tree.js';

type Evaluate = (tree: FormulaTree) => Evaluation;
type Call = (parts: readonly FormulaTree[], evaluate: Evaluate) => Evaluation;

const CALLS: Readonly<Record<CallNode['function'], Call>> = {
  min: (parts, evaluate) => fold(parts.map(evaluate), Math.min),
  max: (parts, evaluate) => fold(parts.map(evaluate), Math.max),
  coalesce: firstValue,
  if: branch,
};

/**
 * A function of the language. Only `coalesce` and an untaken branch of `if` keep a missing value
 * from spreading.
 */
export function evaluateCall(call: CallNode, evaluate: Evaluate): Evaluation {
  return CALLS[call.function](call.arguments, evaluate);
}

function fold(
  values: readonly Evaluation[],
  pick: (one: number, other: number) => number,
): Evaluation {
  return values.reduce((left, right) =>
    combine(left, right, (one, other) => finite(pick(one, other))),
  );
}

/**
 * The first argument that has a value, whatever the reason the ones before have none; else the
 * first one's reason.
 */
function firstValue(parts: readonly FormulaTree[], evaluate: Evaluate): Evaluation {
  let first: Evaluation | undefined;
  for (const part of parts) {
    const evaluation = evaluate(part);
    if (evaluation.value !== null) {
      return evaluation;
    }
    first ??= evaluation;
  }
  return present(first);
}

/** Any condition but 0 takes the second argument. The other branch is not looked at. */
function branch([condition, yes, no]: readonly FormulaTree[], evaluate: Evaluate): Evaluation {
  const decided = evaluate(present(condition));
  return decided.value === null ? decided : evaluate(present(decided.value === 0 ? no : yes));
}

/** The parser lets no call through with too few arguments. */
function present<T>(part: T | undefined): T {
  if (part === undefined) {
    throw new RangeError('a call lacks an argument');
  }
  return part;
}
