import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { digestOf, makeKey, readBearer } from '../../../src/access/api-key.js';

describe('a key', () => {
  it('is tonghop_ and 32 random bytes in base64url', () => {
    const { text } = makeKey();
    expect(text).toMatch(/^tonghop_[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(text.slice('tonghop_'.length), 'base64url')).toHaveLength(32);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => makeKey().text)).size).toBe(1000);
  });

  it('is told apart by its first characters and known by its SHA-256', () => {
    const { text, hint, digest } = makeKey();
    expect(hint).toBe(text.slice(0, 12));
    expect(digest).toEqual(createHash('sha256').update(text).digest());
    expect(digestOf(text)).toEqual(digest);
  });
});

describe('the Authorization header', () => {
  const { text: key } = makeKey();

  it.each([`Bearer ${key}`, `bearer ${key}`, `BEARER   ${key}`, ` Bearer ${key} `])(
    'is read from "%s"',
    (header) => {
      expect(readBearer(header)).toBe(key);
    },
  );

  it.each([
    ['nothing', ''],
    ['the word alone', 'Bearer'],
    ['the key alone', key],
    ['another scheme', `Basic ${key}`],
    ['a key that is too short', `Bearer ${key.slice(0, -1)}`],
    ['a key that is too long', `Bearer ${key}A`],
    ['two keys', `Bearer ${key} ${key}`],
    ['a comma', `Bearer ${key},`],
    ['another prefix', `Bearer ${key.replace('tonghop', 'tonghap')}`],
    ['capitals', `Bearer ${key.replace('tonghop', 'TONGHOP')}`],
    ['NUL', `Bearer ${key.slice(0, -1)}\0`],
    ['something long', `Bearer ${'a'.repeat(100_000)}`],
  ])('has no key in %s', (_case, header) => {
    expect(readBearer(header)).toBeUndefined();
  });
});
