import type { Diagnostic } from './diagnostic.js';
import { characterFault, nameFault, numberFault } from './lex-faults.js';
import type { Token, TokenKind } from './token.js';

/** The words of a formula, closed by one of kind 'end', and the faults of single words. */
export interface LexedFormula {
  readonly tokens: readonly Token[];
  readonly faults: readonly Diagnostic[];
}

// Symbols people type or paste in place of the language's own.
const MEANT: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  [';', ','],
]);

// Numbers and names take in more than is lawful, so that a wrong one is one fault and not several.
// The alternatives leave no character out: every text is a row of matches.
const WORD = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<number>[.\p{N}](?:[eE][+\-](?=\p{N})|[\p{L}\p{M}\p{N}_.])*)`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*)`,
    String.raw`(?<lookalike>${[...MEANT.keys()].join('|')})`,
    String.raw`(?<symbol><=|>=|!=|[\-+*\/\(\)\[\],\|<>=])`,
    String.raw`(?<foreign>[^\s\p{L}\p{N}_.\-+*\/\(\)\[\],\|<>=!≤≥≠×÷−–—;]+|!)`,
  ].join('|'),
  'gu',
);

/** Cuts a formula into words; whatever is wrong with a word is told and the word kept. */
export function lexFormula(text: string): LexedFormula {
  const tokens: Token[] = [];
  const faults: Diagnostic[] = [];
  for (const match of text.matchAll(WORD)) {
    const { token, fault } = readWord(match);
    if (token !== undefined) tokens.push(token);
    if (fault !== undefined) faults.push(fault);
  }
  tokens.push({ kind: 'end', text: '', position: text.length, length: 0, faulty: false });
  return { tokens, faults };
}

function readWord(match: RegExpExecArray): { token?: Token; fault?: Diagnostic | undefined } {
  const [text] = match;
  const groups = match.groups ?? {};
  const place = { position: match.index, length: text.length };
  const word = (kind: TokenKind, meant: string, fault?: Diagnostic) => ({
    token: { kind, text: meant, ...place, faulty: fault !== undefined },
    fault,
  });
  if (groups.space !== undefined) return {};
  if (groups.number !== undefined) return word('number', text, numberFault(text, place));
  if (groups.name !== undefined) return word('name', text, nameFault(text, place));
  if (groups.symbol !== undefined) return word('symbol', text);
  const meant = MEANT.get(text);
  return word('symbol', meant ?? text, characterFault(text, place, meant));
}
