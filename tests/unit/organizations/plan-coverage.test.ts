import { describe, expect, it } from '@jest/globals';
import type { KnownEnterprise } from '../../../src/enterprises/enterprise-lookup.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { Findings } from '../../../src/kernel/findings.js';
import type { OrganizationRecord } from '../../../src/organizations/organization-record.js';
import { planCoverage } from '../../../src/organizations/plan-coverage.js';

const day = (text: string): IsoDate => text as IsoDate;
const enterprise = (id: number): KnownEnterprise => ({
  id,
  taxCode: `tax-${id}`,
  openedOn: day('2010-01-01'),
  closedOn: null,
});
const record = (more: Partial<OrganizationRecord> = {}): OrganizationRecord => ({
  kind: { id: 5003, code: 'TRADE_UNION' },
  name: 'O',
  home: { enterprise: enterprise(5) },
  foundedOn: day('2020-01-01'),
  dissolvedOn: null,
  forms: [],
  coverage: [],
  ...more,
});
const plan = (of: OrganizationRecord, ...covers: [number, string?, string?][]) => {
  const findings = new Findings(['organizations', 0], 0);
  const coverage = planCoverage(
    of,
    'code',
    covers.map(([id, from, to]) => ({
      enterprise: enterprise(id),
      from: from === undefined ? undefined : day(from),
      to: to === undefined ? undefined : day(to),
    })),
    findings,
  );
  return {
    coverage: coverage.map(({ enterpriseId, span }) => [enterpriseId, span.from, span.to]),
    codes: findings.errors.map(({ code }) => code),
  };
};
const own = [5, '2020-01-01', null];

describe('planCoverage', () => {
  it('always covers the home enterprise, once', () => {
    expect(plan(record())).toEqual({ coverage: [own], codes: [] });
    expect(plan(record(), [5, '2021-01-01'])).toEqual({ coverage: [own], codes: [] });
  });

  it('covers from the founding without end unless told otherwise, in the stored order', () => {
    const { coverage } = plan(
      record(),
      [7],
      [3, '2021-01-01', '2022-01-01'],
      [3, '2020-06-01', '2021-01-01'],
    );
    expect(coverage).toEqual([
      [3, '2020-06-01', '2021-01-01'],
      [3, '2021-01-01', '2022-01-01'],
      own,
      [7, '2020-01-01', null],
    ]);
  });

  it('refuses what shares a day, holds none or lies outside of the life', () => {
    expect(plan(record(), [3], [3, '2021-01-01']).codes).toEqual(['OVERLAPPING_COVERAGE']);
    expect(plan(record(), [3, '2021-01-01', '2021-01-01']).codes).toEqual(['EMPTY_COVERAGE']);
    expect(plan(record(), [3, '2019-12-31']).codes).toEqual(['ORGANIZATION_NOT_ALIVE']);
    const dissolved = record({ dissolvedOn: day('2021-01-01') });
    expect(plan(dissolved, [3, '2021-01-01']).codes).toEqual(['ORGANIZATION_NOT_ALIVE']);
  });

  it('takes again what was recorded before the dissolution was', () => {
    const span = { from: day('2022-01-01'), to: null };
    const known = { coverage: [{ enterpriseId: 3, span }], dissolvedOn: day('2021-01-01') };
    expect(plan(record(known), [3, '2022-01-01']).codes).toEqual([]);
  });
});
