import type { RegisterRequest } from '../enterprises/change-register.js';
import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { dissolvedBeforeFounding, unknownOrganization } from './errors.js';
import type { OrganizationRecord } from './organization-record.js';

/** A dissolution whose own fields are sound. */
export interface Dissolution extends RegisterRequest {
  /** The first day on which the organization no longer is. */
  readonly on: IsoDate;
}

/** The record after a dissolution or the correction of one; undefined, with findings, when it cannot be. */
export function planDissolution(
  record: OrganizationRecord | undefined,
  { key: code, on }: Dissolution,
  findings: Findings,
): OrganizationRecord | undefined {
  if (record === undefined) {
    findings.add((path) => unknownOrganization(path, code), 'code');
    return undefined;
  }
  const { foundedOn } = record;
  if (on > foundedOn) return { ...record, dissolvedOn: on };
  findings.add((path) => dissolvedBeforeFounding(path, foundedOn, on), 'on');
  return undefined;
}
