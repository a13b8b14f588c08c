import { describe, expect, it } from '@jest/globals';
import { SideBySide } from '../../../src/imports/side-by-side.js';

/** Works that end when they are told to, and what happened. */
function stage(atOnce: number) {
  const works = new SideBySide(atOnce);
  const told: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string, ...subjects: string[]) =>
    works.begin(new Set(subjects), async () => {
      told.push(`${name} begins`);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      told.push(`${name} ends`);
    });
  return { works, told, ends, begin };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('SideBySide', () => {
  it('runs at most so many at once', async () => {
    const { told, ends, begin } = stage(2);
    await begin('a', 'x');
    await begin('b', 'y');
    const third = begin('c', 'z');
    await turn();
    expect(told).toEqual(['a begins', 'b begins']);
    ends.get('b')!();
    await third;
    expect(told).toEqual(['a begins', 'b begins', 'b ends', 'c begins']);
  });

  it('keeps the order of those that share a subject', async () => {
    const { told, ends, begin } = stage(3);
    await begin('a', 'x', 'y');
    const second = begin('b', 'y', 'z');
    await turn();
    expect(told).toEqual(['a begins']);
    ends.get('a')!();
    await second;
    expect(told).toEqual(['a begins', 'a ends', 'b begins']);
  });

  it('begins nothing after a fault, and tells it when all have ended', async () => {
    const { works, told, ends, begin } = stage(2);
    await begin('a', 'x');
    await works.begin(new Set(['y']), () => Promise.reject(new Error('fault')));
    await turn();
    await expect(begin('c', 'z')).rejects.toThrow('fault');
    const settled = works.settle();
    ends.get('a')!();
    await expect(settled).rejects.toThrow('fault');
    expect(told).toEqual(['a begins', 'a ends']);
  });
});
