import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginOn, changeFrom, entryOn, type Dated } from '../../../src/enterprises/timeline.js';
import { addDays, type IsoDate } from '../../../src/kernel/date.js';

interface Entry extends Dated {
  readonly value: number;
}

const first = '2020-01-01' as IsoDate;
const onDay = (n: number): IsoDate => addDays(first, n);
const isSame = (left: Entry, right: Entry): boolean => left.value === right.value;
const start: readonly Entry[] = [{ span: { from: first, to: null }, value: 0 }];
const set = (timeline: readonly Entry[], day: number, value: number): Entry[] =>
  changeFrom(timeline, onDay(day), (entry) => ({ ...entry, value }), isSame);
const shown = (timeline: readonly Entry[]): [string, number][] =>
  timeline.map(({ span, value }) => [span.from, value]);

const changes = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 2 })), { maxLength: 12 });
const build = (list: readonly (readonly [number, number])[]): readonly Entry[] =>
  list.reduce<readonly Entry[]>((timeline, [day, value]) => set(timeline, day, value), start);

describe('changeFrom', () => {
  it('holds until the next recorded change', () => {
    const timeline = set(set(start, 10, 1), 5, 2);
    expect(shown(timeline)).toEqual([
      ['2020-01-01', 0],
      ['2020-01-06', 2],
      ['2020-01-11', 1],
    ]);
  });

  it('joins neighbours that say the same', () => {
    expect(set(set(start, 5, 1), 5, 0)).toEqual(start);
    expect(shown(set(set(set(start, 5, 1), 10, 2), 5, 2))).toEqual([
      ['2020-01-01', 0],
      ['2020-01-06', 2],
    ]);
  });

  it('leaves days before the first entry without one', () => {
    expect(set(start, -1, 1)).toEqual(start);
    expect(entryOn(start, onDay(-1))).toBeUndefined();
  });

  it('keeps a timeline whole: no gap, no overlap, no end, no two neighbours alike', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const timeline = build(list);
        expect(timeline[0]!.span.from).toBe(first);
        expect(timeline.at(-1)!.span.to).toBeNull();
        for (const [index, entry] of timeline.slice(1).entries()) {
          expect(timeline[index]!.span.to).toBe(entry.span.from);
          expect(timeline[index]!.value).not.toBe(entry.value);
        }
      }),
    );
  });

  it('is what was said for the day it was said for, and touches no day before', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 20 }), fc.nat({ max: 2 }), (list, day, value) => {
        const before = build(list);
        const after = set(before, day, value);
        expect(entryOn(after, onDay(day))!.value).toBe(value);
        expect(set(after, day, value)).toEqual(after);
        for (let other = 0; other < day; other += 1) {
          expect(entryOn(after, onDay(other))!.value).toBe(entryOn(before, onDay(other))!.value);
        }
      }),
    );
  });
});

describe('beginOn', () => {
  it('reaches back to an earlier day', () => {
    expect(shown(beginOn(set(start, 5, 1), onDay(-3)))).toEqual([
      ['2019-12-29', 0],
      ['2020-01-06', 1],
    ]);
  });

  it('cuts off the days before a later day', () => {
    expect(shown(beginOn(set(start, 5, 1), onDay(3)))[0]).toEqual(['2020-01-04', 0]);
    expect(shown(beginOn(set(start, 5, 1), onDay(5)))).toEqual([['2020-01-06', 1]]);
    expect(shown(beginOn(set(start, 5, 1), onDay(8)))).toEqual([['2020-01-09', 1]]);
  });
});
