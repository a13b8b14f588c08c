import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { unitNotOpen } from '../units/errors.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import type { RegisterRequest } from './change-register.js';
import { checkOpenOn } from './check-open-on.js';
import { isSamePlace, type EnterpriseRecord, type Placement } from './enterprise-record.js';
import { unknownEnterprise } from './errors.js';
import type { Ground } from './register-context.js';
import { changeFrom, entryOn } from './timeline.js';
import { isUnitOpenOn } from './unit-directory.js';

/** A relocation whose own fields are sound. */
export interface Move extends RegisterRequest {
  readonly unit: KnownUnit;
  /** The code to name in place of the unit when it is not open on the day. */
  readonly insteadOfUnit?: string | undefined;
  readonly on: IsoDate;
}

/** The record after a relocation; undefined, with findings, when it cannot be. */
export function planMove(
  record: EnterpriseRecord | undefined,
  { key: taxCode, unit, insteadOfUnit, on }: Move,
  findings: Findings,
  ground?: Ground,
): EnterpriseRecord | undefined {
  // Said again it is no fault, even if the enterprise has closed since.
  const place = record && entryOn(record.placements, on);
  if (place?.atomId === unit.atomId) return record;
  // Nor is it a move when the enterprise stands there by a split, or the unit has taken over the ground.
  if (place && ground?.standsAt(place.atomId, unit.id, on)) return record;
  if (!isUnitOpenOn(unit, on)) {
    findings.add((path) => unitNotOpen(path, unit.code, on, insteadOfUnit), 'on');
  }
  if (record === undefined) findings.add((path) => unknownEnterprise(path, taxCode), 'taxCode');
  else checkOpenOn(record, taxCode, on, 'on', findings);
  if (record === undefined || findings.errors.length > 0) return undefined;
  const relocate = ({ span }: Placement): Placement => ({ span, atomId: unit.atomId, unit });
  return { ...record, placements: changeFrom(record.placements, on, relocate, isSamePlace) };
}
