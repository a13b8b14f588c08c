import { cleanText } from '../../kernel/text.js';
import { invalidText } from './errors.js';
import { badInput } from './request-error.js';

/** A text that can be looked for; throws BAD_USER_INPUT for control characters, which no name has. */
export function plainText(text: string, ...path: (string | number)[]): string {
  const clean = cleanText(text);
  if (clean === undefined || clean.length > 300) throw badInput([invalidText(path)]);
  return clean;
}

/** The same for a text that may be absent. */
export function optionalPlainText(
  text: string | null | undefined,
  ...path: (string | number)[]
): string | undefined {
  return text === null || text === undefined ? undefined : plainText(text, ...path);
}
