import type { Diagnostic } from '../../../src/formula/diagnostic.js';
import { parseFormula } from '../../../src/formula/parse-formula.js';
import type { FormulaTree } from '../../../src/formula/tree.js';

/** The tree of a formula that must be right. */
export function treeOf(text: string): FormulaTree {
  const result = parseFormula(text);
  if (!result.ok) {
    throw new Error(`${text}: ${result.errors.map(({ messageEn }) => messageEn).join(' ')}`);
  }
  return result.value;
}

/** The faults of a formula, none when it is right. */
export function faultsOf(text: string): readonly Diagnostic[] {
  const result = parseFormula(text);
  return result.ok ? [] : result.errors;
}

/** Code, place and the text at that place, of every fault: 'FORMULA_SYNTAX 2 "b"'. */
export function briefly(text: string): string[] {
  return faultsOf(text).map(
    ({ code, position, length }) =>
      `${code} ${position} ${JSON.stringify(text.slice(position, position + length))}`,
  );
}
