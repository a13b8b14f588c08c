import { describe, expect, it } from '@jest/globals';
import { key, metricsOf } from '../../../src/formula/metrics-of.js';
import { treeOf } from './parse.js';

const keys = (text: string) => metricsOf(treeOf(text)).map(key);

describe('metricsOf', () => {
  it('names every metric once, in the order of the text', () => {
    expect(keys('if(b > 0, max(a, -b, 3), c / a)')).toEqual(['b', 'a', 'c']);
  });

  it('tells slices of one metric apart', () => {
    expect(keys('w[o=F] / w + w[o=F|D] + w[z=F]')).toEqual(['w[o=F]', 'w', 'w[o=D|F]', 'w[z=F]']);
  });

  it('does not mind the order of dimensions and members', () => {
    expect(keys('w[z=I,o=F|D] + w[o=D|F,z=I]')).toEqual(['w[o=D|F,z=I]']);
  });

  it('gives references without places', () => {
    expect(metricsOf(treeOf('1 + w[o=F]'))).toEqual([
      { code: 'w', slices: [{ dimension: 'o', members: ['F'] }] },
    ]);
  });

  it('finds none in a number', () => {
    expect(keys('1')).toEqual([]);
  });
});
