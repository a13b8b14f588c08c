import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { forms, type FormCheckRow } from './seed-files.js';

/** Every rule of the domain that somebody wrote down. */
const RULES = Array.from({ length: 24 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);

/** The checks of the reference forms: 'form/check' and the rule that each stands for. */
const checks = new Map<string, FormCheckRow>(
  forms.flatMap((form) =>
    (form.checks ?? []).map((check) => [`${form.code}/${check.code}`, check] as const),
  ),
);

const rows = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => {
    const [, rule = '', says = '', judged = ''] = line.split('|').map((cell) => cell.trim());
    const quoted = [...judged.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
    const isTest = (text: string): boolean => text.startsWith('tests/');
    const isCheck = (text: string): boolean => !isTest(text) && text.includes('/');
    return { rule, says, judged, tests: quoted.filter(isTest), checks: quoted.filter(isCheck) };
  });

describe('docs/rules.md', () => {
  it('lists every rule once', () => {
    expect(rows.map(({ rule }) => rule)).toEqual(RULES);
  });

  it.each(rows)('$rule is judged by a check or a test, or told why not', (row) => {
    expect(row.says).not.toBe('');
    if (row.checks.length + row.tests.length === 0) expect(row.judged).toMatch(/^No: .{40}/);
    else expect(row.judged).not.toMatch(/^No:/);
    for (const check of row.checks) expect(checks.get(check)?.catalogue).toBe(row.rule);
    for (const test of row.tests) expect(whatIsMissing(test)).toBe('nothing');
  });

  it('names every check of a rule, with its severity', () => {
    const named = new Map(rows.flatMap((row) => row.checks.map((check) => [check, row] as const)));
    for (const [name, { catalogue, severity }] of checks) {
      if (catalogue === undefined) continue;
      expect([name, named.get(name)?.rule]).toEqual([name, catalogue]);
      expect(named.get(name)?.judged).toContain(severity);
    }
  });
});

/** 'tests/some.test.ts: the name of a test' */
function whatIsMissing(reference: string): string {
  const [file = '', ...name] = reference.split(': ');
  if (!existsSync(file)) return `there is no ${file}`;
  return readFileSync(file, 'utf8').includes(`'${name.join(': ')}'`) ? 'nothing' : reference;
}
