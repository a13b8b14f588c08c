import { parsePrimary } from './parse-primary.js';
import { afterValue, quote } from './phrase.js';
import type { TokenReader } from './token-reader.js';
import type { BinaryOperator, CompareOperator, FormulaTree } from './tree.js';

const SUMS: readonly BinaryOperator[] = ['+', '-'];
const PRODUCTS: readonly BinaryOperator[] = ['*', '/'];
const COMPARISONS: readonly CompareOperator[] = ['<', '<=', '>', '>=', '=', '!='];

/**
 * Parses an expression up to one of the symbols or the end, and leaves that. What stands between is
 * told and parsed on, only for the faults in it. Binding, from loose to tight: comparison, + -, *
 * /, minus sign.
 */
export function parseGroup(reader: TokenReader, ...stops: readonly string[]): FormulaTree {
  const tree = parseComparison(reader);
  while (!reader.isAt(...stops) && !reader.isAtEnd()) {
    reader.expected(afterValue(stops));
    skipStray(reader);
    if (!reader.isAt(...stops) && !reader.isAtEnd()) parseComparison(reader);
  }
  return tree;
}

/**
 * Skips what cannot begin a value (a stray bracket with what is in it), and an operator right
 * behind.
 */
function skipStray(reader: TokenReader): void {
  if (reader.peek().kind !== 'symbol' || reader.isAt('(')) {
    return;
  }
  const stray = reader.take();
  if (stray.text === '[') {
    reader.skipTo(']');
    reader.takeIf(']');
  }
  if (reader.isAt(...SUMS, ...PRODUCTS, ...COMPARISONS)) {
    reader.take();
  }
}

/** Comparisons do not chain: a < b < c would compare 1 or 0 with c, which nobody means. */
function parseComparison(reader: TokenReader): FormulaTree {
  const left = parseChain(reader, SUMS, parseProduct);
  const operator = takeOperator(reader, COMPARISONS);
  if (operator === undefined) {
    return left;
  }
  const right = parseChain(reader, SUMS, parseProduct);
  while (reader.isAt(...COMPARISONS)) {
    const again = reader.take();
    reader.report('FORMULA_CHAINED_COMPARISON', again, { found: quote(again.text) });
    parseChain(reader, SUMS, parseProduct);
  }
  return { kind: 'compare', operator, left, right };
}

function parseProduct(reader: TokenReader): FormulaTree {
  return parseChain(reader, PRODUCTS, parseSigned);
}

function parseSigned(reader: TokenReader): FormulaTree {
  return reader.isAt('-')
    ? reader.nest(() => {
        reader.take();
        return { kind: 'negate', operand: parseSigned(reader) };
      })
    : parsePrimary(reader, parseGroup);
}

function parseChain(
  reader: TokenReader,
  operators: readonly BinaryOperator[],
  parseOperand: (reader: TokenReader) => FormulaTree,
): FormulaTree {
  let left = parseOperand(reader);
  for (
    let operator = takeOperator(reader, operators);
    operator !== undefined;
    operator = takeOperator(reader, operators)
  ) {
    left = { kind: 'binary', operator, left, right: parseOperand(reader) };
  }
  return left;
}

function takeOperator<T extends string>(
  reader: TokenReader,
  operators: readonly T[],
): T | undefined {
  const operator = operators.find((each) => reader.isAt(each));
  if (operator !== undefined) reader.take();
  return operator;
}
