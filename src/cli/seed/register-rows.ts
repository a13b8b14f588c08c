import type { EnterpriseRow } from '../../enterprises/enterprise-row.js';
import type { OrganizationRow } from '../../organizations/organization-row.js';
import type { EnterpriseLine, OrganizationLine } from './shapes.js';

/** An enterprise as the register takes it. */
export function enterpriseRow(line: EnterpriseLine): EnterpriseRow {
  return {
    taxCode: line.tax_code,
    name: line.name,
    unit: line.unit,
    openedOn: line.opened_on,
    ownership: line.ownership,
    industrySection: line.industry_section,
    sizeClass: line.size_class,
    eligibleForTradeUnion: line.eligible_for_trade_union,
  };
}

/** An organization as the register takes it; every covered enterprise is covered from the founding on. */
export function organizationRow(line: OrganizationLine): OrganizationRow {
  return {
    code: line.code,
    kind: line.kind,
    partyForm: line.party_form,
    name: line.name,
    unit: line.unit,
    enterprise: line.enterprise,
    foundedOn: line.founded_on,
    covers:
      line.covers === undefined
        ? undefined
        : splitCodes(line.covers).map((enterprise) => ({ enterprise })),
  };
}

function splitCodes(text: string): string[] {
  return text
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
