import { isFunctionName } from './functions.js';
import { parseCall, type ParseGroup } from './parse-call.js';
import { parseSlices } from './parse-slices.js';
import { PHRASES, quote } from './phrase.js';
import { MISSING, type TokenReader } from './token-reader.js';
import type { FormulaTree } from './tree.js';

/** Parses one value: a number, a metric with its slices, a call, an expression in parentheses. */
export function parsePrimary(reader: TokenReader, parseGroup: ParseGroup): FormulaTree {
  if (reader.peek().kind === 'number') {
    return { kind: 'number', value: Number(reader.take().text) };
  }
  if (reader.peek().kind === 'name') {
    return parseNamed(reader, parseGroup);
  }
  if (reader.isAt('(')) {
    return reader.nest(() => parseParentheses(reader, parseGroup));
  }
  reader.expected(PHRASES.value);
  return MISSING;
}

function parseParentheses(reader: TokenReader, parseGroup: ParseGroup): FormulaTree {
  const opener = reader.take();
  const tree = parseGroup(reader, ')');
  reader.close(opener, ')');
  return tree;
}

function parseNamed(reader: TokenReader, parseGroup: ParseGroup): FormulaTree {
  const name = reader.take();
  if (reader.isAt('(')) {
    return reader.nest(() => parseCall(reader, name, parseGroup));
  }
  if (isFunctionName(name.text)) {
    reader.expected(quote('('));
    return MISSING;
  }
  const slices = parseSlices(reader);
  return { kind: 'metric', code: name.text, slices, position: name.position };
}
