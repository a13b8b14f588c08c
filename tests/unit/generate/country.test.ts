import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, placeIn, running } from '../../../src/cli/generate/country/apportion.js';
import { Country } from '../../../src/cli/generate/country/country.js';
import { Draws } from '../../../src/cli/generate/country/draws.js';
import {
  enterpriseAt,
  enterpriseRow,
  type SyntheticEnterprise,
} from '../../../src/cli/generate/country/enterprise.js';
import { enterpriseAmounts } from '../../../src/cli/generate/country/enterprise-amounts.js';
import { organizationAmounts } from '../../../src/cli/generate/country/organization-amounts.js';
import { organizationsOf } from '../../../src/cli/generate/country/organizations.js';
import { provinceFigures } from '../../../src/cli/generate/country/province-figures.js';
import { bandShares, meanOf } from '../../../src/cli/generate/country/size-bands.js';
import { mostTaxCodes, taxCodeAt } from '../../../src/cli/generate/country/tax-codes.js';
import { readTaxCode } from '../../../src/enterprises/tax-code.js';
import { periodFromKey } from '../../../src/kernel/period.js';

const size = 24_000;
const country = new Country({ enterprises: size, seed: 7 });
const enterprises = Array.from({ length: size }, (_, index) => enterpriseAt(country, index));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const share = (
  of: readonly SyntheticEnterprise[],
  is: (one: SyntheticEnterprise) => boolean,
): number => of.filter(is).length / of.length;

describe('chances', () => {
  it('are evenly spread, and those of other purposes, things, turns and seeds are others', () => {
    const draws = new Draws(1);
    const some = Array.from({ length: 20_000 }, (_, thing) => draws.chance('size', thing));
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const chance of some) tenths[Math.floor(chance * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    const first = draws.chance('size', 5);
    const others = [
      draws.chance('zone', 5),
      draws.chance('size', 6),
      draws.chance('size', 5, 1),
      new Draws(2).chance('size', 5),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
    expect(new Draws(1).chance('size', 5)).toBe(first);
  });

  it('of rare events have the mean that is wanted', () => {
    const draws = new Draws(3);
    const counts = Array.from({ length: 20_000 }, (_, thing) => draws.rare(1.7, 'left', thing));
    expect(sum(counts) / counts.length).toBeCloseTo(1.7, 1);
  });
});

it('shares add up to the whole, and a running sum tells the place', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
      (total, weights) => {
        const shares = apportion(total, weights);
        expect(sum(shares)).toBe(total);
        const exact = weights.map((weight) => (total * weight) / sum(weights));
        shares.forEach((one, place) => expect(Math.abs(one - exact[place]!)).toBeLessThan(1));
        const sums = running(shares);
        for (const value of [0, total >> 1, total - 1].filter((one) => one >= 0 && one < total)) {
          const place = placeIn(sums, value);
          expect(sums[place]! > value && value >= sums[place]! - shares[place]!).toBe(true);
        }
      },
    ),
  );
});

it('tax codes are lawful, begin with 97 and are all different', () => {
  const indexes = [...Array.from({ length: 2000 }, (_, index) => index), mostTaxCodes - 1];
  const codes = indexes.map(taxCodeAt);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes.filter((_, index) => index % 9 < 2)) {
    expect(code).toMatch(/^97\d{8}$/);
    expect(readTaxCode(code)).toEqual({ taxCode: code });
  }
});

describe('the country has the shape of the figures', () => {
  it('enterprises by province, with results, and workers', () => {
    const whole = sum(provinceFigures.map(({ active }) => active));
    const byProvince = Map.groupBy(enterprises, ({ unit }) => unit.replace(/^gen_|_[cz]\d+$/g, ''));
    for (const { code, active } of provinceFigures) {
      const { length } = byProvince.get(code) ?? [];
      expect(Math.abs(length - (active / whole) * size)).toBeLessThan(1);
    }
    expect(share(enterprises, (one) => !one.isDormant)).toBeCloseTo(735_319 / 895_876, 2);
    const active = enterprises.filter((one) => !one.isDormant);
    // A few of the largest weigh much in a small country.
    const mean = sum(active.map(({ workers }) => workers)) / active.length;
    expect(mean / (14_892_551 / 735_319)).toBeGreaterThan(0.85);
    expect(mean / (14_892_551 / 735_319)).toBeLessThan(1.2);
    const micro = active.filter(({ workers }) => workers < 10).length / active.length;
    expect(micro).toBeGreaterThan(0.6);
    expect(micro).toBeLessThan(0.85);
  });

  it('foreign capital, zones and women', () => {
    expect(share(enterprises, ({ isForeign }) => isForeign)).toBeCloseTo(0.033, 2);
    const inZones = enterprises.filter(({ isInZone }) => isInZone);
    expect(share(inZones, ({ isForeign }) => isForeign)).toBeGreaterThan(0.75);
    expect(share(enterprises, ({ openedOn }) => openedOn > '2022-12-31')).toBeCloseTo(0.05, 2);
    const women = sum(enterprises.map(({ womenShare }) => womenShare)) / size;
    expect(women).toBeGreaterThan(0.4);
    expect(women).toBeLessThan(0.52);
  });

  it('the bands of a province give its mean enterprise', () => {
    for (const { workers, operating } of provinceFigures) {
      const shares = bandShares(workers / operating);
      expect(sum(shares)).toBeCloseTo(1, 9);
      expect(meanOf(shares)).toBeCloseTo(workers / operating, 3);
    }
  });

  it('the whole country has 3,321 communes and 337 zones; each unit has a province above it', () => {
    const { units } = new Country({ enterprises: 1_000_000, seed: 1 }).places;
    expect(units.filter(({ kind }) => kind === 'COMMUNE')).toHaveLength(3321);
    expect(units.filter(({ kind }) => kind === 'ZONE')).toHaveLength(337);
    const provinces = new Set<string | undefined>(provinceFigures.map(({ code }) => code));
    expect(units.every(({ parent }) => provinces.has(parent))).toBe(true);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  });
});

it('an enterprise stands in a unit of its country and opens after it', () => {
  const opened = new Map(country.places.units.map(({ code, openedOn }) => [code, openedOn]));
  const early = enterprises
    .map((one) => enterpriseRow(country, one))
    .filter(({ unit, openedOn }) => !(opened.get(unit ?? '')! <= (openedOn ?? '')));
  expect(early).toEqual([]);
});

// Half-years, quarters and years: whatever grain a form has.
const period = fc.constantFrom(202_331, 202_532, 202_421, 202_424, 202_440).map(periodFromKey);

it('law: no members are more than the workers, and parts add up', () => {
  fc.assert(
    fc.property(fc.nat(size - 1), period, fc.boolean(), (index, at, isDraft) => {
      const enterprise = enterpriseAt(country, index);
      const amounts = enterpriseAmounts(country, enterprise, at, isDraft ? 'DRAFT' : 'RIGHT');
      const workers = amounts.get('workers')!;
      expect(workers.total).toBeGreaterThan(0);
      const parts = Object.values(workers.parts?.of ?? {});
      expect(sum(parts)).toBe(workers.total);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      for (const { total } of amounts.values()) {
        expect(Number.isInteger(total) && total >= 0 && total <= workers.total).toBe(true);
      }
      const [working, residing] = ['working', 'at_residence'].map(
        (one) => amounts.get(`party_members_${one}`)?.total ?? 0,
      );
      expect(residing!).toBeLessThanOrEqual(working!);
    }),
    { numRuns: 500 },
  );
});

it('law: party members at the end are those before, who came, less who left', () => {
  const all = enterprises.flatMap((one) => organizationsOf(country, one));
  const party = all.filter(({ kind, foundedOn }) => kind === 'PARTY' && foundedOn < '2023-01-01');
  expect(party.length).toBeGreaterThan(30);
  for (const one of party) {
    let before: number | undefined;
    for (const key of [202_331, 202_332, 202_431, 202_432, 202_531, 202_532]) {
      const amounts = organizationAmounts(country, one, periodFromKey(key));
      const of = (measure: string): number => amounts.get(measure)?.total ?? Number.NaN;
      const members = of('party_members');
      const [official, fresh] = [of('official_party_members'), of('probationary_party_members')];
      expect(official + fresh).toBe(members);
      expect(official).toBeGreaterThanOrEqual(3);
      expect(fresh).toBeGreaterThanOrEqual(of('party_members_admitted'));
      const change =
        of('party_members_admitted') +
        of('party_members_transferred_in') -
        of('party_members_left');
      if (before !== undefined) expect(members - before).toBe(change);
      expect(of('cadres_trained')).toBeLessThanOrEqual(of('cadres'));
      before = members;
    }
  }
});
