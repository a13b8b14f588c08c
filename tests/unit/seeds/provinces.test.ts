import { describe, expect, it } from '@jest/globals';
import { provinceRows, reorganizationsOf } from './seed-files.js';

const reform = '2025-07-01';
const units = provinceRows('units').filter(({ kind }) => kind === 'PROVINCE');
const changed = reorganizationsOf('reference/units').flatMap(
  ({ changeOfficialCode = [], effectiveOn: from }) =>
    changeOfficialCode.map(({ unit, code }) => ({ unit, code, from, to: '' })),
);
const stated = provinceRows('official_codes').map(
  ({ unit = '', code = '', from = '', to = '' }) => {
    return { unit, code, from, to };
  },
);
const codes = [...stated, ...changed];
const merges = reorganizationsOf('reference/units').flatMap(({ merge = [] }) => merge);
const ended = merges.flatMap(({ predecessors }) => predecessors.map(({ unit }) => unit));

/** Who has each official code on a day. */
function holdersOn(day: string): Map<string, string> {
  const valid = codes.filter(({ from, to }) => from <= day && (to === '' || day < to));
  expect(new Set(valid.map(({ code }) => code)).size).toBe(valid.length);
  return new Map(valid.map(({ code, unit }) => [code, unit]));
}

it('only the reform merges provinces', () => {
  const acts = reorganizationsOf('reference/units').filter(({ merge = [] }) => merge.length > 0);
  expect(acts.map(({ effectiveOn }) => effectiveOn)).toEqual([reform]);
});

describe('the provinces before and after Resolution 202/2025/QH15', () => {
  it('are 63, and 34 of them go on: 23 that others merge into, and 11 as they were', () => {
    expect(units).toHaveLength(63);
    expect(new Set(ended).size).toBe(29);
    expect(new Set(merges.map(({ into }) => into)).size).toBe(23);
    expect(merges.filter(({ into }) => ended.includes(into))).toEqual([]);
    const known = new Set(units.map(({ code }) => code));
    const named = merges.flatMap(({ into }) => into).concat(ended);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('each have one official code on every day on which they are, and share none', () => {
    const before = holdersOn('2025-06-30');
    const after = holdersOn(reform);
    expect([...before.values()].sort()).toEqual(units.map(({ code }) => code).sort());
    const left = units.map(({ code = '' }) => code).filter((code) => !ended.includes(code));
    expect([...after.values()].sort()).toEqual(left.sort());
  });

  // Decision 19/2025/QĐ-TTg: the code of the predecessor that hosts the seat.
  it('pass seven codes on to another province', () => {
    const before = holdersOn('2025-06-30');
    const passed = [...holdersOn(reform)].filter(([code, unit]) => before.get(code) !== unit);
    expect(Object.fromEntries(passed)).toEqual({
      15: 'lao_cai',
      24: 'bac_ninh',
      44: 'quang_tri',
      52: 'gia_lai',
      80: 'tay_ninh',
      82: 'dong_thap',
      91: 'an_giang',
    });
    const theirs = passed.map(([code]) => before.get(code) ?? '');
    expect(theirs.filter((unit) => !ended.includes(unit))).toEqual([]);
  });

  it('have names of their own in both languages', () => {
    for (const field of ['name_vi', 'name_en'] as const) {
      expect(new Set(units.map((unit) => unit[field])).size).toBe(63);
    }
    expect(units.filter(({ name_vi: name = '' }) => name !== name.normalize('NFC'))).toEqual([]);
    const cities = units.filter(({ name_vi: name = '' }) => name.startsWith('Thành phố '));
    expect(cities.map(({ code }) => code).sort()).toEqual(
      ['can_tho', 'da_nang', 'ha_noi', 'hai_phong', 'ho_chi_minh'].sort(),
    );
  });
});
