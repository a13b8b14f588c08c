import { describe, expect, it } from '@jest/globals';
import { treeOf } from './parse.js';

const metric = (code: string, position: number) => ({
  kind: 'metric',
  code,
  slices: [],
  position,
});

describe('parseFormula', () => {
  it.each([
    ['12', 12],
    ['0.5', 0.5],
    ['007', 7],
    ['  3\u00a0\n', 3],
  ])('reads the number %j', (text, value) => {
    expect(treeOf(text)).toEqual({ kind: 'number', value });
  });

  it('reads a metric where it stands', () => {
    expect(treeOf(' union_members')).toEqual(metric('union_members', 1));
  });

  it('reads slices of several dimensions and members', () => {
    expect(treeOf('workers[ownership=DOMESTIC|FOREIGN, zone_kind = INDUSTRIAL]')).toEqual({
      kind: 'metric',
      code: 'workers',
      position: 0,
      slices: [
        {
          dimension: 'ownership',
          members: ['DOMESTIC', 'FOREIGN'],
          position: 8,
          memberPositions: [18, 27],
        },
        { dimension: 'zone_kind', members: ['INDUSTRIAL'], position: 36, memberPositions: [48] },
      ],
    });
  });

  it('binds products tighter than sums, sums tighter than comparisons', () => {
    expect(treeOf('a + b * c >= d')).toEqual({
      kind: 'compare',
      operator: '>=',
      left: {
        kind: 'binary',
        operator: '+',
        left: metric('a', 0),
        right: { kind: 'binary', operator: '*', left: metric('b', 4), right: metric('c', 8) },
      },
      right: metric('d', 13),
    });
  });

  it('leans chains to the left and lets parentheses lean them to the right', () => {
    const left = { kind: 'binary', operator: '-', left: metric('a', 0), right: metric('b', 2) };
    expect(treeOf('a-b-c')).toEqual({
      kind: 'binary',
      operator: '-',
      left,
      right: metric('c', 4),
    });
    expect(treeOf('a/(b/c)')).toMatchObject({ left: metric('a', 0), right: { operator: '/' } });
  });

  it('binds a minus sign to the value behind it', () => {
    expect(treeOf('-a * --2')).toEqual({
      kind: 'binary',
      operator: '*',
      left: { kind: 'negate', operand: metric('a', 1) },
      right: { kind: 'negate', operand: { kind: 'negate', operand: { kind: 'number', value: 2 } } },
    });
  });

  it.each(['<', '<=', '>', '>=', '=', '!='])('reads the comparison %s', (operator) => {
    expect(treeOf(`a${operator}b`)).toMatchObject({ kind: 'compare', operator });
  });

  it('reads a call', () => {
    expect(treeOf('if(a > 0, min(a, b, 3), coalesce(a, 0))')).toMatchObject({
      kind: 'call',
      function: 'if',
      arguments: [
        { kind: 'compare' },
        { kind: 'call', function: 'min', arguments: [{}, {}, { value: 3 }] },
        { kind: 'call', function: 'coalesce' },
      ],
    });
  });

  it('lets members and dimensions be called like functions', () => {
    expect(treeOf('a[if=min]')).toMatchObject({ slices: [{ dimension: 'if', members: ['min'] }] });
  });

  it('gives plain data that survives being kept as JSON', () => {
    const tree = treeOf('if(a[x=A] >= -1, max(a, 2), b / 0.5)');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });
});
