import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { unitNotOpen } from '../units/errors.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import type { RegisterRequest } from './change-register.js';
import { checkOpenOn } from './check-open-on.js';
import { isSamePlace, type EnterpriseRecord, type Placement } from './enterprise-record.js';
import { unknownEnterprise } from './errors.js';
import { changeFrom, entryOn } from './timeline.js';
import { isUnitOpenOn } from './unit-directory.js';

/** A relocation whose own fields are sound. */
export interface Move extends RegisterRequest {
  readonly unit: KnownUnit;
  readonly on: IsoDate;
}

/** The record after a relocation; undefined, with findings, when it cannot be. */
export function planMove(
  record: EnterpriseRecord | undefined,
  { key: taxCode, unit, on }: Move,
  findings: Findings,
): EnterpriseRecord | undefined {
  // Said again it is no fault, even if the enterprise has closed since.
  if (record !== undefined && entryOn(record.placements, on)?.unit.id === unit.id) return record;
  if (!isUnitOpenOn(unit, on)) findings.add((path) => unitNotOpen(path, unit.code, on), 'on');
  if (record === undefined) findings.add((path) => unknownEnterprise(path, taxCode), 'taxCode');
  else checkOpenOn(record, taxCode, on, 'on', findings);
  if (record === undefined || findings.errors.length > 0) return undefined;
  const relocate = ({ span }: Placement): Placement => ({ span, atomId: unit.atomId, unit });
  return { ...record, placements: changeFrom(record.placements, on, relocate, isSamePlace) };
}
