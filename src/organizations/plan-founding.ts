import type { KnownEnterprise } from '../enterprises/enterprise-lookup.js';
import { enterpriseNotOpen, missingField } from '../enterprises/errors.js';
import { isUnitOpenOn } from '../enterprises/unit-directory.js';
import type { IsoDate } from '../kernel/date.js';
import { contains } from '../kernel/date-span.js';
import type { Findings } from '../kernel/findings.js';
import { unitNotOpen } from '../units/errors.js';
import { oneHome } from './errors.js';
import type { Home, OrganizationRecord } from './organization-record.js';
import type { OrganizationRequest } from './organization-request.js';
import { NOT_APPLICABLE_FORM, PARTY, UNKNOWN_FORM } from './party-form.js';

/** A new organization, with neither its stated form nor what it covers; undefined, with findings. */
export function planFounding(
  request: OrganizationRequest,
  findings: Findings,
): OrganizationRecord | undefined {
  const { key: code, kind, name, foundedOn } = request;
  for (const [field, value] of Object.entries({ kind, name, foundedOn })) {
    if (value === undefined) findings.add((path) => missingField(path, field, code), field);
  }
  const home = readHome(request, findings);
  if (home && foundedOn) checkHomeIsOpen(home, foundedOn, findings, request.insteadOfUnit);
  if (!home || kind === undefined || name === undefined || foundedOn === undefined) {
    return undefined;
  }
  const span = { from: foundedOn, to: null };
  const partyFormId = kind.id === PARTY ? UNKNOWN_FORM : NOT_APPLICABLE_FORM;
  const coverage =
    home.enterprise === undefined ? [] : [{ enterpriseId: home.enterprise.id, span }];
  return {
    kind,
    name,
    home,
    foundedOn,
    dissolvedOn: null,
    forms: [{ span, partyFormId }],
    coverage,
  };
}

function readHome(
  { key: code, unit, enterprise }: OrganizationRequest,
  findings: Findings,
): Home | undefined {
  if (unit !== undefined && enterprise === undefined) return { unit };
  if (enterprise !== undefined && unit === undefined) return { enterprise };
  findings.add((path) => oneHome(path, code), unit === undefined ? 'enterprise' : 'unit');
  return undefined;
}

function checkHomeIsOpen(
  { unit, enterprise }: Home,
  foundedOn: IsoDate,
  findings: Findings,
  instead: string | undefined,
): void {
  if (enterprise !== undefined) checkEnterpriseIsOpen(enterprise, foundedOn, findings);
  else if (!isUnitOpenOn(unit, foundedOn)) {
    findings.add((path) => unitNotOpen(path, unit.code, foundedOn, instead), 'foundedOn');
  }
}

function checkEnterpriseIsOpen(
  { taxCode, openedOn, closedOn }: KnownEnterprise,
  foundedOn: IsoDate,
  findings: Findings,
): void {
  if (contains({ from: openedOn, to: closedOn }, foundedOn)) return;
  const life = `[${openedOn}, ${closedOn ?? ''})`;
  findings.add((path) => enterpriseNotOpen(path, taxCode, foundedOn, life), 'foundedOn');
}
