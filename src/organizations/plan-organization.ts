import type { Ground } from '../enterprises/register-context.js';
import { changeFrom, entryOn } from '../enterprises/timeline.js';
import { contains } from '../kernel/date-span.js';
import type { Findings } from '../kernel/findings.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import { organizationDiffers, organizationNotAlive, partyFormNotApplicable } from './errors.js';
import {
  homeName,
  isSameForm,
  type FormSpan,
  type Home,
  type OrganizationRecord,
} from './organization-record.js';
import type { OrganizationRequest } from './organization-request.js';
import { NOT_APPLICABLE_FORM, PARTY } from './party-form.js';
import { planCoverage } from './plan-coverage.js';
import { planFounding } from './plan-founding.js';

/** The record after a registration; undefined, with findings, when it cannot be. */
export function planOrganization(
  record: OrganizationRecord | undefined,
  request: OrganizationRequest,
  findings: Findings,
  ground?: Ground,
): OrganizationRecord | undefined {
  if (record !== undefined) checkKept(record, request, findings, ground);
  const standing = record ?? planFounding(request, findings);
  if (standing === undefined) return undefined;
  const { key, covers, name = standing.name } = request;
  const forms = planForms(standing, request, findings);
  const coverage =
    covers === undefined ? standing.coverage : planCoverage(standing, key, covers, findings);
  return findings.errors.length > 0 ? undefined : { ...standing, name, forms, coverage };
}

/** Kind, home and founding stay as they are. */
function checkKept(
  record: OrganizationRecord,
  { key, kind, unit, enterprise, foundedOn }: OrganizationRequest,
  findings: Findings,
  ground: Ground | undefined,
): void {
  const { home } = record;
  const differs = (
    field: string,
    attribute: Parameters<typeof organizationDiffers>[2],
    expected: string,
    actual: string,
  ): void =>
    findings.add((path) => organizationDiffers(path, key, attribute, expected, actual), field);
  if (kind !== undefined && kind.id !== record.kind.id) {
    differs('kind', 'kind', record.kind.code, kind.code);
  }
  if (foundedOn !== undefined && foundedOn !== record.foundedOn) {
    differs('foundedOn', 'founding', record.foundedOn, foundedOn);
  }
  if (unit !== undefined && !isHome(home, unit, ground)) {
    differs('unit', 'home', homeName(home), homeName({ unit }));
  }
  if (enterprise !== undefined && enterprise.id !== home.enterprise?.id) {
    differs('enterprise', 'home', homeName(home), homeName({ enterprise }));
  }
}

/** Whether a unit is the home: by its name of the founding, or by one that the ground had since. */
function isHome({ unit }: Home, named: KnownUnit, ground: Ground | undefined): boolean {
  if (unit === undefined) return false;
  return named.id === unit.id || ground?.everStoodAt(unit.atomId, named.id) === true;
}

function planForms(
  { kind, foundedOn, dissolvedOn, forms }: OrganizationRecord,
  { key, partyForm, formFrom: from = foundedOn }: OrganizationRequest,
  findings: Findings,
): readonly FormSpan[] {
  if (partyForm === undefined) return forms;
  if ((kind.id === PARTY) === (partyForm.id === NOT_APPLICABLE_FORM)) {
    findings.add((path) => partyFormNotApplicable(path, kind.code, partyForm.code), 'partyForm');
    return forms;
  }
  // Said again it is no fault, even if the organization was dissolved since.
  if (entryOn(forms, from)?.partyFormId === partyForm.id) return forms;
  if (!contains({ from: foundedOn, to: dissolvedOn }, from)) {
    const life = `[${foundedOn}, ${dissolvedOn ?? ''})`;
    findings.add((path) => organizationNotAlive(path, key, from, life), 'formFrom');
  }
  const state = ({ span }: FormSpan): FormSpan => ({ span, partyFormId: partyForm.id });
  return changeFrom(forms, from, state, isSameForm);
}
