import { describe, expect, it } from '@jest/globals';
import { findParentOrder } from '../../../src/units/parent-order.js';

const units = (...pairs: [string, string?][]) => pairs.map(([code, parent]) => ({ code, parent }));
const codes = (lists: readonly (readonly { code: string }[])[]) =>
  lists.map((list) => list.map(({ code }) => code));

describe('the order of parents', () => {
  it('puts parents first, level by level, whatever the order of the rows', () => {
    const order = findParentOrder(
      units(['leaf', 'middle'], ['middle', 'root'], ['root'], ['other', 'elsewhere']),
    );
    expect(codes(order.levels)).toEqual([['root', 'other'], ['middle'], ['leaf']]);
    expect(order.cycles).toEqual([]);
  });

  it('tells every circle once, without what merely hangs on it', () => {
    const order = findParentOrder(
      units(['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a'], ['self', 'self'], ['root']),
    );
    expect(codes(order.levels)).toEqual([['root']]);
    expect(codes(order.cycles)).toEqual([['a', 'b', 'c'], ['self']]);
  });
});
