import { describe, expect, it } from '@jest/globals';
import { demoRows, dimensions, forms, provinceRows, reorganizationsOf } from './seed-files.js';

const units = [...provinceRows('units'), ...demoRows('units')];
const enterprises = demoRows('enterprises');
const organizations = demoRows('organizations');
const reports = demoRows('reports');
const openedOn = new Map(units.map((row) => [row.code, row.opened_on ?? '']));
const enterpriseOf = new Map(enterprises.map((row) => [row.tax_code, row]));
const unionHomes = new Set(
  organizations.filter((row) => row.kind === 'TRADE_UNION').map((row) => row.enterprise),
);

/** Every half-year for which an enterprise reports, with what it states for each measure. */
const statements = Map.groupBy(
  reports.filter((row) => row.reporter_kind === 'ENTERPRISE'),
  (row) => `${row.reporter} ${row.period}`,
);

function statementsOf(taxCode: string | undefined): Map<string | undefined, number>[] {
  return [...statements]
    .filter(([key]) => key.startsWith(`${taxCode} `))
    .map(([, rows]) => new Map(rows.map((row) => [row.measure, Number(row.value)])));
}

/** Members of a dimension of the reference data. */
function members(dimension: string): string[] {
  return dimensions.find(({ code }) => code === dimension)?.members.map(({ code }) => code) ?? [];
}

/** Upper worker counts of MICRO, SMALL and MEDIUM (Decree 80/2021, article 5). */
function sizeClass(workers: number, section: string): string {
  const isTrade = section > 'VSIC2025_F';
  if (workers <= 10) return 'MICRO';
  if (workers <= (isTrade ? 50 : 100)) return 'SMALL';
  return workers <= (isTrade ? 100 : 200) ? 'MEDIUM' : 'LARGE';
}

const memberships = ['trade_union_members', 'youth_union_members', 'party_members_working'];

describe('units of the demo', () => {
  it('stand under a unit listed before them that is open by then', () => {
    units.slice(1).forEach((unit, index) => {
      const parent = units.slice(0, index + 1).find((row) => row.code === unit.parent);
      expect(parent?.opened_on).toBeDefined();
      expect((parent?.opened_on ?? '') <= (unit.opened_on ?? '')).toBe(true);
    });
  });

  it('have official codes only where the unit exists, until the reorganization of 2025', () => {
    const codes = demoRows('official_codes');
    expect(codes).toHaveLength(11);
    expect(codes.filter((row) => !openedOn.has(row.unit))).toEqual([]);
    expect(new Set(codes.map((row) => row.to))).toEqual(new Set(['2025-07-01']));
  });

  it('end with their codes: the districts are abolished', () => {
    const closed = reorganizationsOf('demo').flatMap(({ close = [] }) => close);
    expect(closed.map(({ unit }) => unit)).toEqual(
      demoRows('official_codes').map(({ unit }) => unit),
    );
  });
});

describe('enterprises of the demo', () => {
  it.each(enterprises)('$tax_code fits its classification and its reports', (row) => {
    const stated = statementsOf(row.tax_code);
    expect(stated).not.toEqual([]);
    for (const values of stated) {
      const workers = values.get('workers') ?? Number.NaN;
      expect(row.size_class).toBe(sizeClass(workers, row.industry_section ?? ''));
      for (const members of memberships) {
        expect(values.get(members) ?? 0).toBeLessThanOrEqual(workers);
      }
    }
    expect(members('ownership')).toContain(row.ownership);
    expect(members('industry_section')).toContain(row.industry_section);
    expect((row.opened_on ?? '') > (openedOn.get(row.unit) ?? '9999')).toBe(true);
  });

  it('are eligible when they have a union, and have union members only then', () => {
    for (const row of enterprises) {
      const hasUnion = unionHomes.has(row.tax_code);
      if (hasUnion) expect(row.eligible_for_trade_union).toBe('true');
      for (const values of statementsOf(row.tax_code)) {
        expect((values.get('trade_union_members') ?? 0) > 0).toBe(hasUnion);
      }
    }
  });
});

describe('organizations and reports of the demo', () => {
  it('are founded after the enterprise opened and before the end of the first period that it reports', () => {
    for (const row of organizations) {
      const opened = enterpriseOf.get(row.enterprise)?.opened_on ?? '9999';
      expect((row.founded_on ?? '') > opened).toBe(true);
      const first = reports.find(({ reporter }) => reporter === row.enterprise)?.period ?? '';
      expect((row.founded_on ?? '') < first.replace('H1', '06-30')).toBe(true);
    }
  });

  it('state only fields of their form, once, by a known reporter of the right kind', () => {
    const keys = reports.map(
      (row) => `${row.reporter} ${row.period} ${row.measure} ${row.dimension} ${row.member}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of reports) {
      const form = forms.find(({ code }) => code === row.form);
      expect(form?.reporterKinds).toContain(row.reporter_kind);
      expect(form?.fields.map(({ measure }) => measure)).toContain(row.measure);
      expect(enterpriseOf.has(row.reporter) || openedOn.has(row.reporter)).toBe(true);
      expect(row.value).toMatch(/^\d+$/);
    }
  });
});
