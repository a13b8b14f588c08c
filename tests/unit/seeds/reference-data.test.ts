import { describe, expect, it } from '@jest/globals';
import { dimensions, forms, indicators, type Names, measures, seedText } from './seed-files.js';

const FILES = [
  ...['dimensions', 'measures', 'indicators', 'forms'].map((name) => `reference/${name}.yaml`),
  ...['units', 'official_codes', 'enterprises', 'organizations', 'reports'].map(
    (name) => `demo/${name}.csv`,
  ),
];
const members = dimensions.flatMap((dimension) => dimension.members);
const named = [...dimensions, ...members, ...measures, ...indicators, ...forms];
const dimensionCodes = dimensions.map(({ code }) => code);
const metricCodes = [...measures, ...indicators].map(({ code }) => code);
const unused = (values: readonly string[], known: readonly string[]): string[] =>
  values.filter((value) => !known.includes(value));

describe('text of the seeds', () => {
  it.each(FILES)('%s is NFC without carriage returns', (path) => {
    const text = seedText(path);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain('\r');
  });

  it.each(named)('$code has names in both languages', ({ name }: { name: Names }) => {
    expect(name.vi.trim()).toBe(name.vi);
    expect(name.en).toMatch(/^[\x20-\x7e]+$/);
    expect(name.vi.length).toBeGreaterThan(0);
  });
});

describe('codes of the reference data', () => {
  it.each([dimensionCodes, metricCodes, forms.map(({ code }) => code)])(
    'are unique and in lower_snake_case: %s ...',
    (...codes: string[]) => {
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !/^[a-z][a-z0-9_]{0,62}$/.test(code))).toEqual([]);
    },
  );

  it('name members in capitals, once in a dimension, without those the system adds', () => {
    for (const dimension of dimensions) {
      const codes = dimension.members.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !/^[A-Z][A-Z0-9_]*$/.test(code))).toEqual([]);
      expect(codes).not.toContain('UNKNOWN');
      expect(codes).not.toContain('NOT_APPLICABLE');
    }
  });

  it('are all used: every dimension by a measure, every reported measure by a form', () => {
    const kept = measures
      .filter(({ source }) => source !== 'SYSTEM')
      .flatMap((measure) => measure.dimensions);
    const reported = measures.filter(({ source }) => source === 'REPORTED').map(({ code }) => code);
    const registered = measures.filter(({ source }) => source === 'REGISTER');
    const statable = [...reported, ...registered.map(({ code }) => code)];
    const fields = forms.flatMap((form) => form.fields.map(({ measure }) => measure));
    expect(unused(kept, dimensionCodes)).toEqual([]);
    expect(unused(dimensionCodes, kept)).toEqual([]);
    expect(unused(reported, fields)).toEqual([]);
    expect(unused(fields, statable)).toEqual([]);
  });
});

describe('forms', () => {
  it.each(forms)('$code asks for measures of its grain, by dimensions they keep', (form) => {
    for (const field of form.fields) {
      const measure = measures.find(({ code }) => code === field.measure);
      const isSummary = form.basis === 'SUMMARY';
      if (measure?.source === 'REGISTER') expect(isSummary).toBe(true);
      else expect(measure?.grain).toBe(form.grain);
      expect(unused(field.dimensions ?? [], measure?.dimensions ?? [])).toEqual([]);
      expect((field.dimensions ?? []).length).toBeLessThanOrEqual(isSummary ? 2 : 1);
    }
  });
});
