import type { EnterpriseRow } from '../enterprises/enterprise-row.js';
import type { OrganizationRow } from '../organizations/organization-row.js';
import type { CsvColumns, ReadField } from './csv-columns.js';

/** A row of a register while it is read. */
export type Draft<Row> = { -readonly [K in keyof Row]: Row[K] };

type TextFields<Row> = {
  [K in keyof Row]-?: string extends Row[K] ? K : never;
}[keyof Row];

function text<Row>(field: TextFields<Row>): ReadField<Draft<Row>> {
  return (draft, value) => void Object.assign(draft, { [field]: value });
}

const enterprise = text<EnterpriseRow>;
const organization = text<OrganizationRow>;

/** The columns of enterprises, named like the fields of the mutation. */
export const enterpriseColumns: CsvColumns<Draft<EnterpriseRow>> = {
  required: [['tax_code']],
  known: new Map([
    ['tax_code', enterprise('taxCode')],
    ['name', enterprise('name')],
    ['unit', enterprise('unit')],
    ['opened_on', enterprise('openedOn')],
    ['classified_from', enterprise('classifiedFrom')],
    ['ownership', enterprise('ownership')],
    ['industry_section', enterprise('industrySection')],
    ['size_class', enterprise('sizeClass')],
    ['eligible_for_trade_union', readEligible],
  ]),
};

/** The columns of organizations; `covers` lists tax codes between semicolons, all covered from the founding on. */
export const organizationColumns: CsvColumns<Draft<OrganizationRow>> = {
  required: [['code']],
  known: new Map([
    ['code', organization('code')],
    ['kind', organization('kind')],
    ['party_form', organization('partyForm')],
    ['form_from', organization('formFrom')],
    ['name', organization('name')],
    ['unit', organization('unit')],
    ['enterprise', organization('enterprise')],
    ['founded_on', organization('foundedOn')],
    ['covers', readCovers],
  ]),
};

function readEligible(draft: Draft<EnterpriseRow>, value: string): string | undefined {
  if (value !== 'true' && value !== 'false') return 'true, false or nothing';
  draft.eligibleForTradeUnion = value === 'true';
  return undefined;
}

function readCovers(draft: Draft<OrganizationRow>, value: string): undefined {
  const codes = value.split(';').map((code) => code.trim());
  draft.covers = codes.filter((code) => code !== '').map((code) => ({ enterprise: code }));
}
