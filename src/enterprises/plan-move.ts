import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { unitNotOpen } from '../units/errors.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import { checkOpenOn } from './check-open-on.js';
import { isSamePlace, type EnterpriseRecord, type Placement } from './enterprise-record.js';
import { unknownEnterprise } from './errors.js';
import { changeFrom } from './timeline.js';
import { isUnitOpenOn } from './unit-directory.js';

/** A relocation whose own fields are sound. */
export interface Move {
  readonly row: number;
  readonly taxCode: string;
  readonly unit: KnownUnit;
  readonly on: IsoDate;
}

/** The record after a relocation; undefined, with findings, when it cannot be. */
export function planMove(
  record: EnterpriseRecord | undefined,
  { taxCode, unit, on }: Move,
  findings: Findings,
): EnterpriseRecord | undefined {
  if (!isUnitOpenOn(unit, on)) findings.add((path) => unitNotOpen(path, unit.code, on), 'on');
  if (record === undefined) {
    findings.add((path) => unknownEnterprise(path, taxCode), 'taxCode');
    return undefined;
  }
  checkOpenOn(record, taxCode, on, 'on', findings);
  if (findings.errors.length > 0) return undefined;
  // Whoever stands in any part of the unit stays there.
  const relocate = (entry: Placement): Placement =>
    entry.unit.id === unit.id ? entry : { span: entry.span, atomId: unit.atomId, unit };
  return { ...record, placements: changeFrom(record.placements, on, relocate, isSamePlace) };
}
