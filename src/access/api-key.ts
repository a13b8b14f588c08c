import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const SHAPE = /^tonghop_[A-Za-z0-9_-]{43}$/;
const HINT_LENGTH = 'tonghop_'.length + 4;

/** A key that was just made. The text is shown once and kept nowhere. */
export interface NewKey {
  readonly text: string;
  /** SHA-256 of the text: all that is stored. 256 random bits need no slow hash. */
  readonly digest: Buffer;
  /** The first characters, to tell keys apart by. */
  readonly hint: string;
}

/** Makes a key from 32 random bytes. */
export function makeKey(): NewKey {
  const text = `tonghop_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { text, digest: digestOf(text), hint: text.slice(0, HINT_LENGTH) };
}

/** The digest that a key is looked up by. */
export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The key of an Authorization header; undefined when there is none that could ever have been given out. */
export function readBearer(authorization: string): string | undefined {
  const [scheme = '', key = '', ...rest] = authorization.trim().split(/ +/);
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 && SHAPE.test(key)
    ? key
    : undefined;
}
