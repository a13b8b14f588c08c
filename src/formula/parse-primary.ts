import { isFunctionName, isReservedName, PREVIOUS } from './functions.js';
import { parseCall, type ParseGroup } from './parse-call.js';
import { parseSlices } from './parse-slices.js';
import { PHRASES, quote } from './phrase.js';
import { MISSING, type TokenReader } from './token-reader.js';
import type { Token } from './token.js';
import type { FormulaTree, MetricNode } from './tree.js';

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
  if (name.text === PREVIOUS) {
    return parsePrevious(reader);
  }
  if (reader.isAt('(')) {
    return reader.nest(() => parseCall(reader, name, parseGroup));
  }
  if (isFunctionName(name.text)) {
    reader.expected(quote('('));
    return MISSING;
  }
  return parseMetric(reader, name);
}

function parseMetric(reader: TokenReader, name: Token): MetricNode {
  const slices = parseSlices(reader);
  return { kind: 'metric', code: name.text, slices, position: name.position };
}

/** Takes one metric: what a sum or a ratio was before is not the sum or ratio of what was before. */
function parsePrevious(reader: TokenReader): FormulaTree {
  const opener = reader.takeIf('(');
  if (opener === undefined) {
    reader.expected(quote('('));
    return MISSING;
  }
  if (reader.peek().kind !== 'name' || isReservedName(reader.peek().text)) {
    reader.expected(PHRASES.metric);
    reader.skipTo(')');
    reader.takeIf(')');
    return MISSING;
  }
  const metric = parseMetric(reader, reader.take());
  if (!reader.isAt(')') && !reader.isAtEnd()) {
    reader.expected(quote(')'));
    reader.skipTo(')');
  }
  reader.close(opener, ')');
  return { ...metric, previous: true };
}
