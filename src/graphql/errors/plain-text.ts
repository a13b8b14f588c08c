import { cleanText } from '../../kernel/text.js';
import { invalidText } from './errors.js';
import { badInput } from './request-error.js';

/** Whether the database could keep the text, and somebody read it. */
export function isPlainText(text: string): boolean {
  const clean = cleanText(text);
  return clean !== undefined && clean.length <= 300;
}

/** A text that can be looked for; throws BAD_USER_INPUT for control characters, which no name has. */
export function plainText(text: string, ...path: (string | number)[]): string {
  if (isPlainText(text)) return text.trim().normalize('NFC');
  throw badInput([invalidText(path)]);
}

/** The same for a text that may be absent. */
export function optionalPlainText(
  text: string | null | undefined,
  ...path: (string | number)[]
): string | undefined {
  return text === null || text === undefined ? undefined : plainText(text, ...path);
}
