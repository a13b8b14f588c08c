import { describe, expect, it } from '@jest/globals';
import { scopeMakers, unscopedReaders } from './scope.js';
import { inMemory, readSources } from './source-file.js';

const sources = readSources();

describe('a scope comes from access alone', () => {
  it('in src', () => {
    expect(scopeMakers(sources)).toEqual([]);
  });

  it.each([
    ['a call', `import { makeScope } from '../access/scope.js';`],
    ['a claim', `const scope = {} as Scope;`],
  ])('refuses %s', (_kind, text) => {
    expect(scopeMakers(inMemory({ 'units/unit.ts': text }))).toHaveLength(1);
    expect(scopeMakers(inMemory({ 'access/principal.ts': text }))).toEqual([]);
  });
});

describe('a reader cannot be called without a scope', () => {
  it('in src', () => {
    expect(sources.filter(({ path }) => path.endsWith('-reader.ts')).length).toBeGreaterThan(0);
    expect(unscopedReaders(sources)).toEqual([]);
  });

  it.each([
    ['export function readUnits(database: Queryable): void {}', 1],
    ['export async function readUnits(\n  database: Queryable,\n): void {}', 1],
    ['export async function readUnits(\n  scope: Scope,\n  database: Queryable,\n): void {}', 0],
    ['export function readUnits(_scope: Scope): void {}', 0],
    ['function keyOf(row: Row): string {}', 0],
  ])('%s', (text, faults) => {
    expect(unscopedReaders(inMemory({ 'units/unit-reader.ts': text }))).toHaveLength(faults);
  });
});
