import { describe, expect, it } from '@jest/globals';
import { dimensions, indicators, measures } from './seed-files.js';

const SLICE = /([a-z_0-9]+)\[([a-z_]+)=([A-Z_]+)\]/g;

describe('formulas of the indicators', () => {
  it.each(indicators)('$code: $formula', ({ formula, unit, direction }) => {
    const codes = formula.replaceAll(/\[[^\]]*\]/g, '').match(/[a-z][a-z0-9_]*/g) ?? [];
    const known = measures.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    expect(formula.includes(' / ')).toBe(['PERCENT', 'PER_MILLE', 'RATIO'].includes(unit));
    expect(['UP', 'DOWN', 'NEUTRAL', 'CONTEXT']).toContain(direction);
  });

  it.each(indicators)('$code slices a margin that its measure keeps', ({ formula }) => {
    for (const [, code, dimension, member] of formula.matchAll(SLICE)) {
      const members = dimensions.find((row) => row.code === dimension)?.members ?? [];
      expect(measures.find((row) => row.code === code)?.dimensions).toContain(dimension);
      expect(members.map((row) => row.code)).toContain(member);
    }
  });
});

describe('attributes of the measures', () => {
  it.each(measures)('$code', ({ kind, source, grain, unit, direction, documents }) => {
    expect(['STOCK', 'FLOW']).toContain(kind);
    expect(['REPORTED', 'REGISTER', 'SYSTEM']).toContain(source);
    expect(grain === 'MONTH').toBe(source !== 'REPORTED');
    expect(['UP', 'DOWN', 'NEUTRAL', 'CONTEXT']).toContain(direction);
    expect(unit).toMatch(/^[A-Z]+$/);
    expect(documents.filter((letter) => !'ABCE'.includes(letter))).toEqual([]);
  });
});
