import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Every code that the glossary says the system has, in lines of three columns. */
function codesOfGlossary(): string[] {
  const lines = readFileSync('docs/glossary.md', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, , , code = ''] = line.split('|');
    return [...code.matchAll(/`(\w+)(?:: [^`]*)?`/g)].map(([, word = '']) => word);
  });
}

it('names no code that the system does not have', () => {
  const files = ['schema/api.graphql', ...globSync('seeds/{reference,reference/units,demo}/*.*')];
  const known = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/\w+/g) ?? []));
  const codes = codesOfGlossary();
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});
