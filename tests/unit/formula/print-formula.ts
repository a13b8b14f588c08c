import type { FormulaTree, MetricNode, PlacedSlice } from '../../../src/formula/tree.js';

const LEVELS = { compare: 1, '+': 2, '-': 2, '*': 3, '/': 3, negate: 4, value: 5 } as const;

/** The text of a tree: with parentheses only where the tree needs them, or around every part. */
export function printFormula(tree: FormulaTree, everywhere: boolean): string {
  const part = (child: FormulaTree, least: number): string => {
    const text = printFormula(child, everywhere);
    return everywhere || level(child) < least ? `(${text})` : text;
  };
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'metric':
      return printMetric(tree);
    case 'negate':
      return `-${part(tree.operand, LEVELS.negate)}`;
    case 'binary': {
      const own = LEVELS[tree.operator];
      return `${part(tree.left, own)} ${tree.operator} ${part(tree.right, own + 1)}`;
    }
    case 'compare':
      return `${part(tree.left, 2)}${tree.operator}${part(tree.right, 2)}`;
    case 'call':
      return `${tree.function}(${tree.arguments.map((each) => part(each, 1)).join(', ')})`;
  }
}

function level(tree: FormulaTree): number {
  switch (tree.kind) {
    case 'binary':
      return LEVELS[tree.operator];
    case 'compare':
    case 'negate':
      return LEVELS[tree.kind];
    default:
      return LEVELS.value;
  }
}

function printMetric({ code, slices, previous }: MetricNode): string {
  const text = code + printSlices(slices);
  return previous === true ? `previous(${text})` : text;
}

function printSlices(slices: readonly PlacedSlice[]): string {
  const texts = slices.map(({ dimension, members }) => `${dimension}=${members.join(' | ')}`);
  return texts.length === 0 ? '' : `[${texts.join(',')}]`;
}
