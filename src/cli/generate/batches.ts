import type { EnterpriseRow } from '../../enterprises/enterprise-row.js';
import type { ImportKind } from '../../imports/bulk-import.js';
import type { Period } from '../../kernel/period.js';
import type { OrganizationRow } from '../../organizations/organization-row.js';
import type { ReportRow } from '../../submissions/report.js';
import { arrivalOf, belongsTo, isMissing, waves, type Wave } from './country/arrivals.js';
import type { Country } from './country/country.js';
import { enterpriseAmounts } from './country/enterprise-amounts.js';
import { enterpriseAt, enterpriseRow, type SyntheticEnterprise } from './country/enterprise.js';
import { reportRow, type FormShape } from './country/form-shape.js';
import { doesReport, organizationAmounts } from './country/organization-amounts.js';
import { organizationRow, organizationsOf } from './country/organizations.js';

/** Rows of one kind in batches that are the same every time. */
export interface BatchedRows<Row> {
  readonly what: ImportKind;
  /** Tells it from all others of the country. */
  readonly name: string;
  readonly batches: number;
  rowsOf(batch: number): Row[];
  /** When reports of a batch come in. */
  arrivesAt?(batch: number): Date;
}

/** A form with the periods that reports are for. */
export interface FormPeriods {
  readonly form: FormShape;
  readonly reporterKind: 'ENTERPRISE' | 'ORGANIZATION';
  readonly periods: readonly Period[];
}

/** How many enterprises a batch looks at, so that about a thousand rows come of them. */
const looksAt = {
  enterprises: 1000,
  organizations: 6000,
  ENTERPRISE: { ON_TIME: 1500, LATE: 7500, AMENDED: 40_000 },
  ORGANIZATION: { ON_TIME: 60_000, LATE: 300_000, AMENDED: 1_200_000 },
} as const;

/** The enterprises of a country. */
export function enterpriseBatches(country: Country): BatchedRows<EnterpriseRow> {
  return batched(country, looksAt.enterprises, 'enterprises', 'enterprises', (index) => [
    enterpriseRow(country, enterpriseAt(country, index)),
  ]);
}

/** The organizations in its enterprises. */
export function organizationBatches(country: Country): BatchedRows<OrganizationRow> {
  return batched(country, looksAt.organizations, 'organizations', 'organizations', (index) => {
    const enterprise = enterpriseAt(country, index);
    const organizations = organizationsOf(country, enterprise);
    return organizations.map((one) => organizationRow(country, enterprise, one));
  });
}

/** The reports on all forms, period after period, and wave after wave: what is amended comes after what it amends. */
export function reportBatches(
  country: Country,
  forms: readonly FormPeriods[],
): BatchedRows<ReportRow>[] {
  const all = forms.flatMap(({ form, reporterKind, periods }) =>
    periods.map((period) => ({ form, reporterKind, period })),
  );
  all.sort((a, b) => a.period.lastDay.localeCompare(b.period.lastDay));
  return all.flatMap((one) => waves.map((wave) => reportsOf(country, one, wave)));
}

interface OnePeriod {
  readonly form: FormShape;
  readonly reporterKind: FormPeriods['reporterKind'];
  readonly period: Period;
}

function reportsOf(country: Country, one: OnePeriod, wave: Wave): BatchedRows<ReportRow> {
  const { form, reporterKind, period } = one;
  const report = reporterKind === 'ENTERPRISE' ? reportOfEnterprise : reportsOfOrganizations;
  const name = `${form.code} ${period.code} ${wave}`;
  const rows = batched(country, looksAt[reporterKind][wave], 'reports', name, (index) =>
    report(country, index, one, wave),
  );
  return { ...rows, arrivesAt: (batch) => arrivalOf(country, wave, batch, period) };
}

function reportOfEnterprise(
  country: Country,
  index: number,
  { form, period }: OnePeriod,
  wave: Wave,
): ReportRow[] {
  // Most of those that a late wave looks at are not in it: that is asked first.
  if (!belongsTo(country, wave, index, period)) return [];
  const enterprise = enterpriseAt(country, index);
  const { taxCode, workers } = enterprise;
  if (!mayReport(enterprise, period)) return [];
  if (isMissing(country, { thing: index, workers }, period)) return [];
  const isDraft = wave !== 'AMENDED' && belongsTo(country, 'AMENDED', index, period);
  const amounts = enterpriseAmounts(country, enterprise, period, isDraft ? 'DRAFT' : 'RIGHT');
  const row = reportRow(form, { enterprise: taxCode }, period.code, amounts);
  return [wave === 'AMENDED' ? { ...row, note: 'Đính chính số lao động' } : row];
}

/** Those of organizations are right from the first. */
function reportsOfOrganizations(
  country: Country,
  index: number,
  { form, period }: OnePeriod,
  wave: Wave,
): ReportRow[] {
  if (wave === 'AMENDED') return [];
  const enterprise = enterpriseAt(country, index);
  if (!mayReport(enterprise, period)) return [];
  const { workers } = enterprise;
  return organizationsOf(country, enterprise)
    .filter((one) => doesReport(one) && one.foundedOn <= period.lastDay)
    .filter(
      ({ thing }) =>
        belongsTo(country, wave, thing, period) && !isMissing(country, { thing, workers }, period),
    )
    .map((one) => {
      const amounts = organizationAmounts(country, one, period);
      return reportRow(form, { organization: one.code }, period.code, amounts);
    });
}

function mayReport({ isDormant, openedOn }: SyntheticEnterprise, { lastDay }: Period): boolean {
  return !isDormant && openedOn <= lastDay;
}

function batched<Row>(
  country: Country,
  each: number,
  what: ImportKind,
  name: string,
  rowsOf: (index: number) => Row[],
): BatchedRows<Row> {
  const { enterprises } = country.size;
  return {
    what,
    name,
    batches: Math.ceil(enterprises / each),
    rowsOf: (batch) => {
      const rows: Row[] = [];
      const end = Math.min(enterprises, (batch + 1) * each);
      for (let index = batch * each; index < end; index += 1) {
        rows.push(...rowsOf(index));
      }
      return rows;
    },
  };
}
