import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFormula } from '../../../src/formula/parse-formula.js';
import { briefly, faultsOf } from './parse.js';

describe('faults of words', () => {
  it.each([
    ['1e5', 'FORMULA_NUMBER 0 "1e5"', '100000'],
    ['1e-2', 'FORMULA_NUMBER 0 "1e-2"', '0.01'],
    ['.5', 'FORMULA_NUMBER 0 ".5"', '0.5'],
    ['5.', 'FORMULA_NUMBER 0 "5."', '5'],
    ['1..2', 'FORMULA_NUMBER 0 "1..2"', undefined],
    ['1.2.3', 'FORMULA_NUMBER 0 "1.2.3"', undefined],
    ['12rate', 'FORMULA_NUMBER 0 "12rate"', undefined],
    ['1_000', 'FORMULA_NUMBER 0 "1_000"', undefined],
    ['a.b', 'FORMULA_NUMBER 1 ".b"', undefined],
    ['a + ½', 'FORMULA_NUMBER 4 "½"', undefined],
    ['a == b', 'FORMULA_CHARACTER 2 "=="', '='],
    ['a <> b', 'FORMULA_CHARACTER 2 "<>"', '!='],
    ['a ≥ b', 'FORMULA_CHARACTER 2 "≥"', '>='],
    ['a × b', 'FORMULA_CHARACTER 2 "×"', '*'],
    ['min(a; b)', 'FORMULA_CHARACTER 5 ";"', ','],
    ['a $% b', 'FORMULA_CHARACTER 2 "$%"', undefined],
    ['a / b %', 'FORMULA_CHARACTER 6 "%"', undefined],
    ['!a', 'FORMULA_CHARACTER 0 "!"', undefined],
    ['a\u0000', 'FORMULA_CHARACTER 1 "\\u0000"', undefined],
    ['lao_động / a', 'FORMULA_NAME 0 "lao_động"', 'lao_dong'],
    ['a[x=TƯ_NHÂN]', 'FORMULA_NAME 4 "TƯ_NHÂN"', 'TU_NHAN'],
    ['工人', 'FORMULA_NAME 0 "工人"', undefined],
  ])('%j: only %s', (text, expected, suggestion) => {
    expect(briefly(text)).toEqual([expected]);
    expect(faultsOf(text)[0]?.suggestion).toBe(suggestion);
  });

  it('refuses a number too large to be held', () => {
    expect(faultsOf('9'.repeat(400))).toMatchObject([{ code: 'FORMULA_NUMBER', length: 400 }]);
  });

  it('counts positions in the text as handed in, and quotes composed', () => {
    const text = '  động + 1'.normalize('NFD');
    const found = 'động'.normalize('NFC');
    expect(faultsOf(text)).toMatchObject([
      { code: 'FORMULA_NAME', position: 2, length: 6, found, suggestion: 'dong' },
    ]);
  });

  it('takes a mark behind an ASCII letter for part of the name', () => {
    expect(faultsOf('workers\u0300')).toMatchObject([{ length: 8, suggestion: 'workers' }]);
  });

  it.each([
    ['a\u200b', 'U+200B'],
    ['a\ud800', 'U+D800'],
    ['+ \u0300', 'U+0300'],
  ])('names the invisible character of %j', (text, found) => {
    expect(faultsOf(text).at(-1)).toMatchObject({ code: 'FORMULA_CHARACTER', found });
  });
});

describe('faults of order', () => {
  it.each([
    ['a b', ['FORMULA_SYNTAX 2 "b"']],
    ['a 2', ['FORMULA_SYNTAX 2 "2"']],
    ['5 (3)', ['FORMULA_SYNTAX 2 "("']],
    ['a +', ['FORMULA_SYNTAX 3 ""']],
    ['* 2', ['FORMULA_SYNTAX 0 "*"']],
    ['+1', ['FORMULA_SYNTAX 0 "+"']],
    ['a + + b', ['FORMULA_SYNTAX 4 "+"']],
    ['()', ['FORMULA_SYNTAX 1 ")"']],
    ['1) + 2', ['FORMULA_SYNTAX 1 ")"']],
    ['((1', ['FORMULA_UNCLOSED 0 "("', 'FORMULA_UNCLOSED 1 "("']],
    ['1,000', ['FORMULA_SYNTAX 1 ","']],
    ['(1, 2)', ['FORMULA_SYNTAX 2 ","']],
    ['min(a,)', ['FORMULA_SYNTAX 6 ")"']],
    ['min + 1', ['FORMULA_SYNTAX 4 "+"']],
    ['a < b < c', ['FORMULA_CHAINED_COMPARISON 6 "<"']],
    ['5[x=A] + 1', ['FORMULA_SYNTAX 1 "["']],
    ['a[x=A][y=B] + 1', ['FORMULA_SYNTAX 6 "["']],
  ])('%j: %j', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });
});

describe('faults of slices', () => {
  it.each([
    ['workers[', ['FORMULA_UNCLOSED 7 "["', 'FORMULA_SYNTAX 8 ""']],
    ['workers[ownership]', ['FORMULA_SYNTAX 17 "]"']],
    ['workers[ownership=]', ['FORMULA_SYNTAX 18 "]"']],
    ['workers[ownership=A|]', ['FORMULA_SYNTAX 20 "]"']],
    ['workers[ownership=A', ['FORMULA_UNCLOSED 7 "["']],
    ['workers[]', ['FORMULA_SYNTAX 8 "]"']],
    ['workers[x=A,]', ['FORMULA_SYNTAX 12 "]"']],
    ['workers[x=A B]', ['FORMULA_SYNTAX 12 "B"']],
    ['workers[x!=A]', ['FORMULA_SYNTAX 9 "!="']],
    ['workers[x=5]', ['FORMULA_SYNTAX 10 "5"']],
    ['workers[x=A, x=B]', ['FORMULA_DUPLICATE 13 "x"']],
    ['workers[x=A|B|A]', ['FORMULA_DUPLICATE 14 "A"']],
    ['workers[1, x]', ['FORMULA_SYNTAX 8 "1"', 'FORMULA_SYNTAX 12 "]"']],
  ])('%j: %j', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });
});

describe('faults of calls', () => {
  it.each([
    ['avg(a, b)', 'FORMULA_UNKNOWN_FUNCTION 0 "avg"', undefined],
    ['minn(a, b)', 'FORMULA_UNKNOWN_FUNCTION 0 "minn"', 'min'],
    ['MAX(a, b)', 'FORMULA_UNKNOWN_FUNCTION 0 "MAX"', 'max'],
    ['coalese(a, 0)', 'FORMULA_UNKNOWN_FUNCTION 0 "coalese"', 'coalesce'],
    ['constructor(a)', 'FORMULA_UNKNOWN_FUNCTION 0 "constructor"', undefined],
    ['if(a, b)', 'FORMULA_ARGUMENT_COUNT 0 "if"', undefined],
    ['if(a, b, c, d)', 'FORMULA_ARGUMENT_COUNT 0 "if"', undefined],
    ['min()', 'FORMULA_ARGUMENT_COUNT 0 "min"', undefined],
    ['max(a)', 'FORMULA_ARGUMENT_COUNT 0 "max"', undefined],
    ['coalesce(a)', 'FORMULA_ARGUMENT_COUNT 0 "coalesce"', undefined],
  ])('%j: only %s', (text, expected, suggestion) => {
    expect(briefly(text)).toEqual([expected]);
    expect(faultsOf(text)[0]?.suggestion).toBe(suggestion);
  });

  it('tells expected and found numbers of arguments', () => {
    expect(faultsOf('if(a, b)')).toMatchObject([{ expected: '3 arguments of if', found: '2' }]);
    expect(faultsOf('min()')).toMatchObject([
      { expected: 'at least 2 arguments of min', found: '0' },
    ]);
  });
});

describe('all faults', () => {
  it('are told together, in the order of the text', () => {
    expect(briefly('a[x!=B] + avg(1e5, .5) $ (b c')).toEqual([
      'FORMULA_SYNTAX 3 "!="',
      'FORMULA_UNKNOWN_FUNCTION 10 "avg"',
      'FORMULA_NUMBER 14 "1e5"',
      'FORMULA_NUMBER 19 ".5"',
      'FORMULA_CHARACTER 23 "$"',
      'FORMULA_UNCLOSED 25 "("',
      'FORMULA_SYNTAX 28 "c"',
    ]);
  });

  it('say what was expected and found, in both languages', () => {
    expect(faultsOf('(a b)')).toEqual([
      {
        code: 'FORMULA_SYNTAX',
        position: 3,
        length: 1,
        messageEn: 'Expected an operator or ")", found "b".',
        messageVi: 'Cần một phép tính hoặc ")", nhưng gặp "b".',
        expected: 'an operator or ")"',
        found: 'b',
      },
    ]);
  });

  it('put the suggestion into the sentence', () => {
    expect(faultsOf('minn(a, b)')[0]).toMatchObject({
      messageEn: 'There is no function "minn". Did you mean "min"?',
      messageVi: 'Không có hàm "minn". Có phải là "min"?',
    });
  });
});

describe('limits', () => {
  it.each(['', '   ', '\n\t'])('refuses the empty formula %j', (text) => {
    expect(faultsOf(text)).toMatchObject([{ code: 'FORMULA_EMPTY', length: text.length }]);
  });

  it('takes 2,000 characters and refuses one more', () => {
    expect(faultsOf(`a${'+a'.repeat(999)} `)).toEqual([]);
    expect(faultsOf(`a${'+a'.repeat(1000)}`)).toMatchObject([
      { code: 'FORMULA_TOO_LONG', position: 2000, length: 1, found: '2001' },
    ]);
    expect(faultsOf('('.repeat(5_000_000))).toHaveLength(1);
  });

  it.each([
    ['parentheses', '(', 'a', ')'],
    ['minus signs', '-', 'a', ''],
    ['calls', 'max(1,', 'a', ')'],
  ])('takes 50 levels of %s and refuses one more', (_, open, middle, close) => {
    const nested = (depth: number) => open.repeat(depth) + middle + close.repeat(depth);
    expect(faultsOf(nested(50))).toEqual([]);
    expect(faultsOf(nested(51))).toMatchObject([{ code: 'FORMULA_TOO_DEEP' }]);
  });

  it.each(['('.repeat(2000), '-'.repeat(2000), 'if('.repeat(600), 'a['.repeat(1000)])(
    'does not overflow on %.10s...',
    (text) => {
      expect(faultsOf(text).length).toBeGreaterThan(0);
    },
  );

  it('does not count what stands side by side as nesting', () => {
    expect(faultsOf(Array.from({ length: 200 }, () => '(a)').join('+'))).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...Array.from('()[],|=<>!+-*/. ')),
    fc.constantFrom('a', 'min', 'if(', '1', '1.5', 'x=A', 'đ', '≤', '$', '\u0301'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );

  it('gives a tree or faults inside the text, each once, with sentences; never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const faults = faultsOf(text);
        expect(parseFormula(text).ok).toBe(faults.length === 0);
        expect(new Set(briefly(text)).size).toBe(faults.length);
        for (const { position, length, messageEn, messageVi } of faults) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position + length).toBeLessThanOrEqual(text.length);
          expect(`${messageEn}${messageVi}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
