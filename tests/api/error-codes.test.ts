import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { DIAGNOSTIC_CODES } from '../../src/formula/diagnostic.js';

/** Codes that the GraphQL server itself tells. */
const serverCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

const sources = [...globSync('src/**/*errors.ts'), 'src/config/setting.ts'];
const stated = /(?:code: |(?:[fF]inding|raise)\(\s*)'([A-Z][A-Z0-9_]+)'/g;

function codesIn(texts: readonly string[], pattern: RegExp): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!)));
}

describe('docs/errors.md', () => {
  const documented = readFileSync('docs/errors.md', 'utf8');

  it('lists every code that the program can tell, and no other', () => {
    const told = codesIn(
      sources.map((file) => readFileSync(file, 'utf8')),
      stated,
    );
    const all = new Set([...told, ...DIAGNOSTIC_CODES, ...serverCodes]);
    const listed = codesIn([documented], /^\| `([A-Z_0-9]+)`/gm);
    expect([...listed].sort()).toEqual([...all].sort());
  });

  it('lists each code once', () => {
    const lines = [...documented.matchAll(/^\| `([A-Z_0-9]+)`/gm)].map(([, code]) => code);
    expect(lines).toHaveLength(new Set(lines).size);
  });
});
