import { describe, expect, it } from '@jest/globals';
import { checkFormula, type KnownNames } from '../../../src/formula/check-formula.js';
import { treeOf } from './parse.js';

const KNOWN: KnownNames = {
  metrics: ['workers', 'union_members', 'enterprises'],
  dimensions: new Map([
    ['ownership', ['DOMESTIC', 'FOREIGN', 'UNKNOWN']],
    ['zone_kind', ['INDUSTRIAL']],
  ]),
};
const check = (text: string) => checkFormula(treeOf(text), KNOWN);

describe('checkFormula', () => {
  it.each([
    '1',
    'workers',
    'if(union_members[ownership=FOREIGN|DOMESTIC, zone_kind=INDUSTRIAL], workers, -enterprises)',
  ])('finds nothing in %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('tells an unknown metric with its place and the nearest known one', () => {
    expect(check('1 + worker')).toEqual([
      {
        code: 'FORMULA_UNKNOWN_METRIC',
        position: 4,
        length: 6,
        messageEn: 'There is no metric "worker". Did you mean "workers"?',
        messageVi: 'Không có chỉ tiêu "worker". Có phải là "workers"?',
        found: 'worker',
        suggestion: 'workers',
      },
    ]);
  });

  it('suggests nothing where nothing is near', () => {
    expect(check('cadres')[0]).not.toHaveProperty('suggestion');
  });

  it('tells every unknown name in the order of the text', () => {
    const text = 'wokers[ownersip=X, ownership=FOREIN|DOMESTIC|INDUSTRIAL] / coalesce(unions, 1)';
    const brief = check(text).map(({ code, position, length, suggestion }) => [
      code,
      text.slice(position, position + length),
      suggestion,
    ]);
    expect(brief).toEqual([
      ['FORMULA_UNKNOWN_METRIC', 'wokers', 'workers'],
      ['FORMULA_UNKNOWN_DIMENSION', 'ownersip', 'ownership'],
      ['FORMULA_UNKNOWN_MEMBER', 'FOREIN', 'FOREIGN'],
      ['FORMULA_UNKNOWN_MEMBER', 'INDUSTRIAL', undefined],
      ['FORMULA_UNKNOWN_METRIC', 'unions', undefined],
    ]);
  });

  it('says which dimension lacks the member', () => {
    expect(check('workers[zone_kind=FOREIGN]')).toMatchObject([
      { expected: 'a member of zone_kind', found: 'FOREIGN' },
    ]);
  });

  it('reads known names that can be listed only once', () => {
    const once = { metrics: new Set(['a']).values(), dimensions: new Map() };
    expect(checkFormula(treeOf('a + a + b'), once)).toHaveLength(1);
  });
});
