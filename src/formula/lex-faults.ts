import { diagnose } from './diagnose.js';
import type { Diagnostic, Place } from './diagnostic.js';
import { PHRASES, quote } from './phrase.js';

const PLAIN_NUMBER = /^[0-9]+(?:\.[0-9]+)?$/;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The fault of a number that is not digits with at most one point inside, or too large to be held.
 */
export function numberFault(text: string, place: Place): Diagnostic | undefined {
  if (PLAIN_NUMBER.test(text) && Number.isFinite(Number(text))) {
    return undefined;
  }
  const details = { expected: PHRASES.decimal, found: quote(text), suggestion: plainNumber(text) };
  return diagnose('FORMULA_NUMBER', place, details);
}

/**
 * The fault of a name with letters beyond ASCII: codes have none, and two that look alike could
 * differ.
 */
export function nameFault(text: string, place: Place): Diagnostic | undefined {
  if (PLAIN_NAME.test(text)) {
    return undefined;
  }
  return diagnose('FORMULA_NAME', place, { found: quote(text), suggestion: plainName(text) });
}

/** The fault of characters that no formula has; `meant` is the symbol they look like. */
export function characterFault(text: string, place: Place, meant?: string): Diagnostic {
  return diagnose('FORMULA_CHARACTER', place, { found: quote(text), suggestion: meant });
}

/** '1e5' and '.5' as '100000' and '0.5', when that is what they can only mean. */
function plainNumber(text: string): string | undefined {
  const plain = /^[0-9.]+(?:[eE][+-]?[0-9]+)?$/.test(text) ? String(Number(text)) : '';
  return PLAIN_NUMBER.test(plain) ? plain : undefined;
}

function plainName(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return PLAIN_NAME.test(plain) ? plain : undefined;
}
