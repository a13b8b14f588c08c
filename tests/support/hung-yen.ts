import type { Application } from '../../src/app/application.js';
import type { DueRuleRow } from '../../src/forms/duties/due-rule.js';
import type { FormRow } from '../../src/forms/form-rows.js';
import { registerOrganizations } from '../../src/organizations/register-organizations.js';
import { openUnits } from '../../src/units/open-units.js';

// The plan of Hưng Yên's steering committee for 2024 (domain 1.4, D20 to D27): members report before 20 June, the assigned
// organizations and the district committees before 30 June, the standing body before 5 July, the conference is before 15 July.
/** What everybody reports on. */
export const form: FormRow = {
  code: 'steering_half_year',
  version: 1,
  nameVi: 'Báo cáo sơ kết 6 tháng của Ban Chỉ đạo',
  nameEn: 'Half-year review of the steering committee',
  grain: 'HALF_YEAR',
  reporterKinds: ['UNIT', 'ORGANIZATION'],
  basis: 'DETAIL',
  acceptance: 'BY_REVIEW',
  fields: [{ measure: 'inspections', required: true, integer: true, minimum: 0 }],
};
/** The agency that reports to the province go through. */
export const agency = 'ban_to_chuc_tinh_uy';
const half = (month: number, day: number) => ({
  numbers: [1],
  dates: [{ number: 1, month, day }],
});
/** What is the same for all rules of the plan. */
export const shared = {
  form: form.code,
  reporterKind: 'UNIT',
  from: '2024-01-01',
  to: '2025-01-01',
};
/** The members of the committee. */
export const members = ['hy_youth', 'hy_labor', 'hy_women'];
const districts = ['hy_van_lam', 'hy_my_hao'];
/** To the province, through the agency. */
export const toProvince = { receiver: 'hung_yen', via: [agency] };
/** The rules of the half-year. */
export const chain: DueRuleRow[] = [
  {
    ...shared,
    ...toProvince,
    ...half(6, 20),
    code: 'hy_members',
    units: members,
    consolidatedBy: 'hy_body',
  },
  {
    ...shared,
    ...toProvince,
    ...half(6, 30),
    code: 'hy_districts',
    unitKinds: ['DISTRICT'],
    under: 'hung_yen',
    consolidatedBy: 'hy_body',
  },
  {
    ...shared,
    ...toProvince,
    ...half(6, 30),
    code: 'hy_organizations',
    reporterKind: 'ORGANIZATION',
    under: 'hung_yen',
    consolidatedBy: 'hy_body',
  },
  {
    ...shared,
    ...half(7, 5),
    code: 'hy_body',
    units: ['hy_standing_body'],
    consolidatedBy: 'hy_conference',
  },
  { ...shared, ...half(7, 15), code: 'hy_conference', units: ['hung_yen'] },
];

/** Opens the province with its districts and bodies below `land`. */
export async function fillHungYen(application: Application): Promise<void> {
  const unit = (code: string, kind: string, parent: string) => ({
    code,
    kind,
    nameVi: code,
    nameEn: code,
    parent,
    openedOn: '2000-01-01',
  });
  const bodies = [...members, 'hy_standing_body'].map((code) => unit(code, 'BLOC', 'hung_yen'));
  const units = [
    unit('hung_yen', 'PROVINCE', 'land'),
    ...districts.map((code) => unit(code, 'DISTRICT', 'hung_yen')),
    ...bodies,
  ];
  const organization = {
    code: 'hy_entrepreneurs',
    kind: 'WOMENS_UNION',
    name: 'Hội Nữ doanh nhân',
    unit: 'hung_yen',
    foundedOn: '2015-01-01',
  };
  await application.database.write({ principal: 'test', action: 'fill' }, async (tx) => {
    const context = application.writeContext();
    const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
    const batches = [
      await openUnits(tx, context, units),
      await registerOrganizations(tx, context, [organization], options),
    ];
    const errors = batches.flatMap(({ results }) => results.flatMap((row) => row.errors));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  });
}
