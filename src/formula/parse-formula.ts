import { fail, succeed, type Result } from '../kernel/result.js';
import { diagnose } from './diagnose.js';
import type { Diagnostic } from './diagnostic.js';
import { lexFormula } from './lex-formula.js';
import { LONGEST_FORMULA } from './limits.js';
import { parseGroup } from './parse-expression.js';
import { PHRASES } from './phrase.js';
import { TokenReader } from './token-reader.js';
import type { FormulaTree } from './tree.js';

/**
 * Reads a formula: its tree, or every fault in the order of the text. Knows no metric and no
 * dimension: for those `checkFormula`. Never throws, however long or deep the text is.
 */
export function parseFormula(text: string): Result<FormulaTree, Diagnostic> {
  const refusal = refuse(text);
  if (refusal !== undefined) {
    return fail([refusal]);
  }
  const { tokens, faults } = lexFormula(text);
  const reader = new TokenReader(tokens);
  const tree = parseGroup(reader);
  const all = [...faults, ...reader.faults].sort((one, other) => one.position - other.position);
  return all.length === 0 ? succeed(tree) : fail(all);
}

/** What is wrong with the text as a whole; the rest is not looked at. */
function refuse(text: string): Diagnostic | undefined {
  if (text.length > LONGEST_FORMULA) {
    const place = { position: LONGEST_FORMULA, length: text.length - LONGEST_FORMULA };
    const count = String(text.length);
    return diagnose('FORMULA_TOO_LONG', place, {
      expected: PHRASES.length,
      found: { en: count, vi: count },
    });
  }
  const whole = { position: 0, length: text.length };
  return text.trim() === ''
    ? diagnose('FORMULA_EMPTY', whole, { expected: PHRASES.value, found: PHRASES.end })
    : undefined;
}
