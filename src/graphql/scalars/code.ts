import { isCode } from '../../kernel/code.js';
import { textScalar } from './text-scalar.js';

/** Stable names of units, measures, indicators, dimensions and forms. */
export const CodeScalar = textScalar<string>({
  name: 'Code',
  description:
    "The platform's own stable name (mã) of a thing: a lower-case letter, then up to 62 lower-case letters, digits and underscores.",
  specifiedByURL: 'https://en.wikipedia.org/wiki/Snake_case',
  read: (text) => (isCode(text) ? text : undefined),
  refusal: 'is not a code: write a lower-case letter, then up to 62 of a-z, 0-9 and _.',
});
