import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import type { ReportResult, ReportRow, ReportValue } from '../../../src/submissions/report.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';
import { demoRows, forms } from '../../unit/seeds/seed-files.js';

type Values = Readonly<Record<string, number>>;

const reporters: Readonly<Record<string, ReportRow['reporter']>> = {
  enterprise_half_year: { enterprise: taxCodes.first },
  organization_half_year: { organization: 'cd-1' },
  province_summary_half_year: { unit: 'province' },
  unit_year: { unit: 'province' },
};

/** 'organizations/organization_kind=PARTY': the part of a member. */
function valueOf([name, value]: [string, number]): ReportValue {
  const [measure = '', part] = name.split('/');
  const [dimension = '', code = ''] = part?.split('=') ?? [];
  return part === undefined ? { measure, value } : { measure, member: { dimension, code }, value };
}

function report(form: string, period: string, values: Values): ReportRow {
  const stated = Object.entries(values).map(valueOf);
  return { form, reporter: reporters[form]!, period, values: stated };
}

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

async function findingsOf(...reports: ReportRow[]): Promise<ReportResult> {
  const { batch } = await pushReports(world.application, systemPrincipal, {
    reports,
    idempotencyKey: 'rules',
    errorPolicy: 'REJECT_FAILED',
    dryRun: true,
  });
  return batch.results.at(-1)!;
}

const kind = (of: string) => `organizations/organization_kind=${of}`;
const shape = (of: string) => `organizations/party_form=${of}`;
const industrial = (measure: string) => `${measure}/zone_kind=INDUSTRIAL`;
const workers = { workers: 20 };
const province = 'province_summary_half_year';
const flows = (of: string) => ({
  [`organizations_founded/organization_kind=${of}`]: 3,
  [`organizations_dissolved/organization_kind=${of}`]: 1,
});

/** For each check numbers that break it, and what was stated one period before where it asks. */
const broken: readonly (readonly [string, string, Values, Values?])[] = [
  [
    'enterprise_half_year',
    'trade_union_members_among_workers',
    { ...workers, trade_union_members: 21 },
  ],
  [
    'enterprise_half_year',
    'youth_union_members_among_workers',
    { ...workers, youth_union_members: 21 },
  ],
  [
    'enterprise_half_year',
    'youth_federation_members_among_workers',
    { ...workers, youth_federation_members: 21 },
  ],
  [
    'enterprise_half_year',
    'womens_union_members_among_workers',
    { ...workers, womens_union_members: 21 },
  ],
  [
    'enterprise_half_year',
    'party_members_working_among_workers',
    { ...workers, party_members_working: 21 },
  ],
  [
    'enterprise_half_year',
    'members_at_residence_among_working',
    { ...workers, party_members_working: 4, party_members_at_residence: 5 },
  ],
  ['enterprise_half_year', 'trade_union_minimum', { ...workers, trade_union_members: 4 }],
  ['enterprise_half_year', 'youth_union_minimum', { ...workers, youth_union_members: 2 }],
  [
    'organization_half_year',
    'official_and_probationary',
    { party_members: 9, official_party_members: 5, probationary_party_members: 3 },
  ],
  ['organization_half_year', 'cadres_trained_among_cadres', { cadres: 4, cadres_trained: 5 }],
  [
    'organization_half_year',
    'official_members_of_a_cell',
    { party_members: 4, official_party_members: 2 },
  ],
  ['organization_half_year', 'members_of_a_cell', { party_members: 2 }],
  [
    'organization_half_year',
    'members_stock_flow',
    {
      party_members: 12,
      party_members_admitted: 1,
      party_members_transferred_in: 1,
      party_members_left: 1,
    },
    { party_members: 10 },
  ],
  [
    'organization_half_year',
    'admitted_are_probationary',
    { probationary_party_members: 1, party_members_admitted: 3, party_members_left: 1 },
  ],
  [
    'organization_half_year',
    'official_members_were_members',
    { official_party_members: 12, party_members_transferred_in: 1 },
    { party_members: 10 },
  ],
  ['unit_year', 'attendees_need_classes', { awareness_classes: 0, awareness_class_attendees: 30 }],
  [province, 'party_forms_add_up', { [kind('PARTY')]: 44, [shape('GRASSROOTS_CELL')]: 43 }],
  [
    province,
    'ownership_adds_up',
    { workers: 9, 'workers/ownership=DOMESTIC': 3, 'workers/ownership=FOREIGN': 5 },
  ],
  [
    province,
    'trade_union_members_in_zones',
    { trade_union_members: 4, [industrial('trade_union_members')]: 5 },
  ],
  [
    province,
    'youth_union_members_in_zones',
    { youth_union_members: 4, [industrial('youth_union_members')]: 5 },
  ],
  [
    province,
    'womens_union_members_in_zones',
    { womens_union_members: 4, [industrial('womens_union_members')]: 5 },
  ],
  [
    province,
    'party_members_working_in_zones',
    { party_members_working: 4, [industrial('party_members_working')]: 5 },
  ],
  [province, 'trade_union_members_among_workers', { ...workers, trade_union_members: 21 }],
  [province, 'youth_union_members_among_workers', { ...workers, youth_union_members: 21 }],
  [province, 'womens_union_members_among_workers', { ...workers, womens_union_members: 21 }],
  [province, 'trade_unions_among_enterprises', { enterprises: 5, [kind('TRADE_UNION')]: 6 }],
  [
    province,
    'members_of_party_organizations',
    { party_members: 35, [shape('GRASSROOTS_COMMITTEE')]: 1, [shape('GRASSROOTS_CELL')]: 2 },
  ],
  [province, 'members_of_trade_unions', { trade_union_members: 29, [kind('TRADE_UNION')]: 6 }],
  [province, 'members_of_youth_unions', { youth_union_members: 17, [kind('YOUTH_UNION')]: 6 }],
  [
    province,
    'party_organizations_stock_flow',
    { [kind('PARTY')]: 44, ...flows('PARTY') },
    { [kind('PARTY')]: 40 },
  ],
  [
    province,
    'trade_unions_stock_flow',
    { [kind('TRADE_UNION')]: 44, ...flows('TRADE_UNION') },
    { [kind('TRADE_UNION')]: 40 },
  ],
];

const checks = forms.flatMap((form) => (form.checks ?? []).map((check) => ({ form, check })));
const named = broken.map(([code, name, values, before]) => {
  const found = checks.find(({ form, check }) => form.code === code && check.code === name);
  const { catalogue: rule = 'no rule', severity = 'none' } = found?.check ?? {};
  return { rule, form: code, check: name, severity, values, before };
});

describe('the checks of the reference forms', () => {
  it('are all broken below', () => {
    const all = checks.map(({ form, check }) => `${form.code} ${check.code}`);
    expect(named.map(({ form, check }) => `${form} ${check}`).sort()).toEqual(all.sort());
  });

  it.each(named)('$rule: $form tells $check', async ({ form, check, severity, values, before }) => {
    const year = form === 'unit_year';
    const earlier = before === undefined ? [] : [report(form, '2023-H1', before)];
    const asked = report(form, year ? '2023' : '2023-H2', values);
    const { errors, warnings } = await findingsOf(...earlier, asked);
    const told = severity === 'ERROR' ? errors : warnings;
    expect(told.map(({ code, path }) => [code, path.at(-1)])).toContainEqual([
      'CHECK_FAILED',
      check,
    ]);
    expect(errors.length > 0).toBe(severity === 'ERROR');
  });

  it('R13: of the figures of 2023 only 44 against 1 + 27 + 15 does not agree', async () => {
    const values = demoRows('reports')
      .filter((row) => row.form === province)
      .map(({ measure, dimension, member, value }): [string, number] => [
        dimension === '' ? measure! : `${measure}/${dimension}=${member}`,
        Number(value),
      ]);
    const { errors, warnings } = await findingsOf(
      report(province, '2023-H1', Object.fromEntries(values)),
    );
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([
      {
        path: ['reports', 0, 'checks', 'party_forms_add_up'],
        actual: '44',
        expected: '43',
        residual: '1',
      },
    ]);
  });
});
