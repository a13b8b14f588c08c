import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from '../../../src/imports/split-lines.js';

async function linesOf(pieces: readonly Buffer[], most = 1000): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  const source = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  })();
  for await (const some of splitLines(source, most)) {
    lines.push(...some.map((line) => line?.toString('utf8')));
  }
  return lines;
}

const whole = (text: string, most?: number) => linesOf([Buffer.from(text)], most);

describe('splitLines', () => {
  it('cuts at line feeds, with or without a carriage return, and keeps empty lines', async () => {
    expect(await whole('a\r\n\nb\n')).toEqual(['a', '', 'b']);
  });

  it('gives a last line without an end', async () => {
    expect(await whole('a\nb')).toEqual(['a', 'b']);
  });

  it('leaves the mark of the byte order out, at the beginning only', async () => {
    expect(await whole('\uFEFFa\n\uFEFFb\n')).toEqual(['a', '\uFEFFb']);
  });

  it('tells a line that is too long as undefined and goes on behind it', async () => {
    expect(await whole('abcd\nabcde\nab\n', 4)).toEqual(['abcd', undefined, 'ab']);
    expect(await whole('x'.repeat(50), 4)).toEqual([undefined]);
  });

  it('gives nothing for nothing', async () => {
    expect(await linesOf([])).toEqual([]);
  });

  it('gives the same lines however the bytes come in', async () => {
    const text = fc.array(fc.constantFrom('ă', 'b', '\n', '"', 'c'), { maxLength: 40 });
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (letters, places) => {
        const bytes = Buffer.from(letters.join(''));
        const ends = [...places.filter((place) => place < bytes.length), bytes.length];
        const sorted = ends.sort((one, other) => one - other);
        const pieces = sorted.map((end, at) => bytes.subarray(sorted[at - 1] ?? 0, end));
        const expected = letters.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(pieces)).toEqual(expected);
      }),
    );
  });
});
