import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import type { RegisterRequest } from './change-register.js';
import type { EnterpriseRecord } from './enterprise-record.js';
import { closedBeforeOpening, unknownEnterprise } from './errors.js';

/** A closing whose own fields are sound. */
export interface Closing extends RegisterRequest {
  /** The first day on which the enterprise no longer is. */
  readonly on: IsoDate;
}

/** The record after a closing or the correction of one; undefined, with findings, when it cannot be. */
export function planClosing(
  record: EnterpriseRecord | undefined,
  { key: taxCode, on }: Closing,
  findings: Findings,
): EnterpriseRecord | undefined {
  if (record === undefined) {
    findings.add((path) => unknownEnterprise(path, taxCode), 'taxCode');
    return undefined;
  }
  const { openedOn } = record;
  if (on > openedOn) return { ...record, closedOn: on };
  findings.add((path) => closedBeforeOpening(path, openedOn, on), 'on');
  return undefined;
}
