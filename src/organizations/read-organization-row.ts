import type { EnterpriseDirectory } from '../enterprises/enterprise-directory.js';
import { unknownMember } from '../enterprises/errors.js';
import { dateField, memberField, nameField } from '../enterprises/row-fields.js';
import type { UnitDirectory } from '../enterprises/unit-directory.js';
import type { Findings } from '../kernel/findings.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { CoverageRequest, OrganizationRequest } from './organization-request.js';
import type { CoverageRow, OrganizationRow } from './organization-row.js';

/** What the fields of rows refer to. */
export interface References {
  readonly units: UnitDirectory;
  readonly enterprises: EnterpriseDirectory;
  readonly catalogue: Catalogue;
}

/** Reads the fields of one row; what is absent or, with findings, unsound is undefined. */
export function readOrganization(
  row: OrganizationRow,
  { units, enterprises, catalogue }: References,
  findings: Findings,
): Omit<OrganizationRequest, 'row' | 'key'> {
  const { covers } = row;
  const request = {
    kind: readKind(row, catalogue, findings),
    partyForm: memberField(row.partyForm, 'party_form', 'partyForm', catalogue, findings),
    formFrom: dateField(row.formFrom, 'formFrom', findings),
    name: nameField(row.name, findings),
    unit: units.read(row.unit, 'unit', findings),
    enterprise: enterprises.read(row.enterprise, findings, 'enterprise'),
    foundedOn: dateField(row.foundedOn, 'foundedOn', findings),
    covers: covers?.flatMap((each, index) => readCoverage(each, index, enterprises, findings)),
  };
  return { ...request, insteadOfUnit: units.insteadOf(request.unit, request.foundedOn) };
}

/** A kind of its own: what stands for "not told" in breakdowns founds nothing. */
function readKind(
  { kind: code }: OrganizationRow,
  catalogue: Catalogue,
  findings: Findings,
): OrganizationRequest['kind'] {
  const dimension = 'organization_kind';
  const kind = memberField(code, dimension, 'kind', catalogue, findings);
  if (kind === undefined || isKind(kind)) return kind;
  const known = catalogue.dimensions.get(dimension)?.members.filter(isKind) ?? [];
  const codes = known.map((member) => member.code);
  findings.add((path) => unknownMember(path, kind.code, dimension, codes), 'kind');
  return undefined;
}

function isKind({ id }: { readonly id: number }): boolean {
  return id % 1000 > 1;
}

function readCoverage(
  row: CoverageRow,
  index: number,
  enterprises: EnterpriseDirectory,
  findings: Findings,
): CoverageRequest[] {
  const enterprise = enterprises.read(row.enterprise, findings, 'covers', index, 'enterprise');
  const from = dateField(row.from, ['covers', index, 'from'], findings);
  const to = dateField(row.to, ['covers', index, 'to'], findings);
  return enterprise === undefined ? [] : [{ enterprise, from, to }];
}
