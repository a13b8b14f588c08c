import { nearest } from '../kernel/suggest.js';
import { FUNCTIONS, isFunctionName, PREVIOUS, type FunctionName } from './functions.js';
import { quote, type Phrase } from './phrase.js';
import type { Token } from './token.js';
import { MISSING, type TokenReader } from './token-reader.js';
import type { FormulaTree } from './tree.js';

/** Parses an expression up to one of the symbols or the end, which it leaves. */
export type ParseGroup = (reader: TokenReader, ...stops: readonly string[]) => FormulaTree;

/** Parses the arguments behind a function's name; checks the name and their number. */
export function parseCall(reader: TokenReader, name: Token, parseGroup: ParseGroup): FormulaTree {
  const parsed = parseArguments(reader, parseGroup);
  if (!isFunctionName(name.text)) {
    reportUnknown(reader, name);
    return MISSING;
  }
  checkCount(reader, name, name.text, parsed.length);
  return { kind: 'call', function: name.text, arguments: parsed };
}

function parseArguments(reader: TokenReader, parseGroup: ParseGroup): FormulaTree[] {
  const opener = reader.take();
  const parsed: FormulaTree[] = [];
  if (!reader.isAt(')')) {
    do {
      parsed.push(parseGroup(reader, ',', ')'));
    } while (reader.takeIf(',') !== undefined);
  }
  reader.close(opener, ')');
  return parsed;
}

function reportUnknown(reader: TokenReader, name: Token): void {
  if (!name.faulty) {
    const suggestion = nearest(name.text, [...Object.keys(FUNCTIONS), PREVIOUS]);
    reader.report('FORMULA_UNKNOWN_FUNCTION', name, { found: quote(name.text), suggestion });
  }
}

function checkCount(reader: TokenReader, name: Token, called: FunctionName, count: number): void {
  const { least, most } = FUNCTIONS[called];
  if (count < least || count > (most ?? Infinity)) {
    const expected = argumentsOf(called, least, most);
    const found = { en: String(count), vi: String(count) };
    reader.report('FORMULA_ARGUMENT_COUNT', name, { expected, found });
  }
}

function argumentsOf(called: FunctionName, least: number, most: number | undefined): Phrase {
  return most === undefined
    ? {
        en: `at least ${least} arguments of ${called}`,
        vi: `ít nhất ${least} đối số của ${called}`,
      }
    : { en: `${least} arguments of ${called}`, vi: `${least} đối số của ${called}` };
}
