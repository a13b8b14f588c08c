import { describe, expect, it } from '@jest/globals';
import { barrels, longFiles, readmeViolations } from './files.js';
import { inMemory, readSources } from './source-file.js';
import { statementViolations } from './statements.js';

const sources = readSources();

describe('there are no barrels', () => {
  it('in src', () => {
    expect(barrels(sources)).toEqual([]);
  });

  it('refuses index files, and only those', () => {
    const files = { 'cube/index.ts': '', 'cube/sql/index.js': '', 'cube/index-key.ts': '' };
    expect(barrels(inMemory(files))).toHaveLength(2);
  });
});

describe('files are short', () => {
  it('in src', () => {
    expect(longFiles(sources)).toEqual([]);
  });

  it('refuses 301 lines and accepts 300', () => {
    const files = { 'cube/a.ts': 'x\n'.repeat(301), 'cube/b.sql': 'x\n'.repeat(300) };
    expect(longFiles(inMemory(files))).toEqual(['cube/a.ts has 301 lines, more than 300']);
  });
});

describe('every folder says what it owns', () => {
  it('in src', () => {
    expect(readmeViolations(sources)).toEqual([]);
  });

  it('refuses a missing and a long README.md', () => {
    const files = {
      'cube/fold.ts': '',
      'units/README.md': 'x\n'.repeat(40),
      'forms/README.md': 'x\n'.repeat(39),
    };
    expect(readmeViolations(inMemory(files))).toEqual([
      'cube has no README.md',
      'units/README.md has 40 lines or more',
    ]);
  });
});

describe('every SQL statement bears its own name', () => {
  it('in src', () => {
    expect(statementViolations(sources)).toEqual([]);
  });

  it.each([
    ['no name', 'select 1'],
    ['a name that is not on the first line', '\n-- name: cube.read\nselect 1'],
    ['the name of another folder', '-- name: units.read\nselect 1'],
    ['a name without a folder', '-- name: read\nselect 1'],
    ['a name that is not in kebab case', '-- name: cube.readCells\nselect 1'],
  ])('refuses %s', (_fault, text) => {
    expect(statementViolations(inMemory({ 'cube/sql/read.sql': text }))).toHaveLength(1);
  });

  it('refuses a name that stands twice', () => {
    const text = '-- name: cube.read-cells\nselect 1';
    const files = inMemory({ 'cube/sql/a.sql': text, 'cube/sql/b.sql': text });
    expect(statementViolations(files)).toEqual([
      'cube/sql/b.sql: "cube.read-cells" also names cube/sql/a.sql',
    ]);
  });

  it('accepts a file of several named statements', () => {
    const text = '-- name: cube.fold\nselect 1;\n-- name: cube.fold-all\nselect 2';
    expect(statementViolations(inMemory({ 'cube/sql/fold.sql': text }))).toEqual([]);
  });
});
