import { evaluateFormula, type MetricValue } from './evaluate-formula.js';
import type { CompareNode, FormulaTree } from './tree.js';

/**
 * Whether a formula can only give 1 or 0: a comparison, or a call that hands one on, such as
 * `if(cells > 0, members >= 3 * cells, 1)`.
 */
export function isCondition(tree: FormulaTree): boolean {
  if (tree.kind === 'compare') return true;
  return tree.kind === 'call' && outcomes(tree.arguments, tree.function === 'if').every(isTruth);
}

/** The literals 1 and 0 say yes and no as well; alone they ask nothing. */
function isTruth(tree: FormulaTree): boolean {
  return tree.kind === 'number' ? tree.value === 0 || tree.value === 1 : isCondition(tree);
}

/** The arguments that can become the value of a call: all but the condition of an `if`. */
function outcomes(parts: readonly FormulaTree[], isBranch: boolean): readonly FormulaTree[] {
  return isBranch ? parts.slice(1) : parts;
}

/** The comparison that made a condition 0; undefined when a literal did. */
export function refusingComparison(tree: FormulaTree, value: MetricValue): CompareNode | undefined {
  if (tree.kind === 'compare') return tree;
  if (tree.kind !== 'call') return undefined;
  const [condition] = tree.arguments;
  const candidates =
    tree.function === 'if' && condition !== undefined
      ? [tree.arguments[evaluateFormula(condition, value).value === 0 ? 2 : 1]]
      : tree.arguments;
  const refusing = candidates.find(
    (part) => part !== undefined && evaluateFormula(part, value).value === 0,
  );
  return refusing === undefined ? undefined : refusingComparison(refusing, value);
}
