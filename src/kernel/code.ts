/**
 * The platform's own stable name of a thing (unit, measure, dimension, form): 'binh_phuoc',
 * 'c25357'.
 */
export type Code = string;

const SHAPE = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Whether the text has the form of a code: a small letter, then up to 62 small letters, digits,
 * underscores.
 */
export function isCode(text: string): boolean {
  return SHAPE.test(text);
}
