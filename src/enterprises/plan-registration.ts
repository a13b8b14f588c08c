import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { unknownMember } from '../measures/catalogue.js';
import { unitNotOpen } from '../units/errors.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import type { RegisterRequest } from './change-register.js';
import { checkOpenOn } from './check-open-on.js';
import {
  isSameClassification,
  type Classification,
  type EnterpriseRecord,
  type Placement,
} from './enterprise-record.js';
import * as errors from './errors.js';
import type { Ground } from './register-context.js';
import { beginOn, changeFrom, entryOn } from './timeline.js';
import { isUnitOpenOn } from './unit-directory.js';

/** A row of a registration whose own fields are sound. What is undefined was not given. */
export interface Registration extends RegisterRequest {
  readonly name: string | undefined;
  readonly unit: KnownUnit | undefined;
  /** The code to name in place of the unit when it is not open on `openedOn`. */
  readonly insteadOfUnit?: string | undefined;
  readonly openedOn: IsoDate | undefined;
  readonly classifiedFrom: IsoDate | undefined;
  /** The attributes that the row states. */
  readonly classification: Partial<Omit<Classification, 'span'>>;
}

/** The record after a registration; undefined, with findings, when it cannot be. */
export function planRegistration(
  record: EnterpriseRecord | undefined,
  registration: Registration,
  findings: Findings,
  ground?: Ground,
): EnterpriseRecord | undefined {
  const planned =
    record === undefined
      ? open(registration, findings)
      : change(record, registration, findings, ground);
  const classified = planned && classify(planned, registration, findings);
  return findings.errors.length > 0 ? undefined : classified;
}

function open(registration: Registration, findings: Findings): EnterpriseRecord | undefined {
  const { key: taxCode, name, unit, openedOn } = registration;
  for (const [field, value] of Object.entries({ name, unit, openedOn })) {
    if (value === undefined) {
      findings.add((path) => errors.missingField(path, field, taxCode), field);
    }
  }
  if (name === undefined || unit === undefined || openedOn === undefined) return undefined;
  checkUnitIsOpen(unit, openedOn, findings, registration.insteadOfUnit);
  const span = { from: openedOn, to: null };
  return {
    name,
    openedOn,
    closedOn: null,
    placements: [{ span, atomId: unit.atomId, unit }],
    classifications: [{ span, ...unclassified }],
  };
}

// Nothing stated: UNKNOWN in every dimension (semantics 6).
const unclassified = {
  ownershipId: unknownMember(1),
  industrySectionId: unknownMember(2),
  sizeClassId: unknownMember(3),
  eligibleForTradeUnion: null,
};

function change(
  record: EnterpriseRecord,
  { name = record.name, unit, openedOn = record.openedOn }: Registration,
  findings: Findings,
  ground: Ground | undefined,
): EnterpriseRecord {
  const first = record.placements[0];
  if (unit !== undefined && first !== undefined && !isUnitOf(first, unit, ground)) {
    const { code } = first.unit;
    findings.add((path) => errors.unitDiffers(path, code, unit.code), 'unit');
  }
  if (openedOn !== record.openedOn) checkOpening(record, openedOn, findings);
  return {
    ...record,
    name,
    openedOn,
    placements: beginOn(record.placements, openedOn),
    classifications: beginOn(record.classifications, openedOn),
  };
}

/** Whether a unit is where an enterprise was first placed: by its name of then, or by one that the ground had since. */
function isUnitOf({ atomId, unit }: Placement, named: KnownUnit, ground?: Ground): boolean {
  return named.id === unit.id || ground?.everStoodAt(atomId, named.id) === true;
}

/** A corrected opening may not fall behind what is recorded for later days. */
function checkOpening(record: EnterpriseRecord, openedOn: IsoDate, findings: Findings): void {
  const { closedOn, placements } = record;
  const [first, second] = placements;
  if (closedOn !== null && openedOn >= closedOn) {
    findings.add((path) => errors.closedBeforeOpening(path, openedOn, closedOn), 'openedOn');
  }
  if (second !== undefined && openedOn >= second.span.from) {
    findings.add((path) => errors.openedAfterMove(path, openedOn, second.span.from), 'openedOn');
  }
  // One that has closed since left its ground to another; before it opened nobody can tell where the enterprise was.
  if (first !== undefined && openedOn < first.unit.openedOn) {
    findings.add((path) => unitNotOpen(path, first.unit.code, openedOn), 'openedOn');
  }
}

function checkUnitIsOpen(
  unit: KnownUnit,
  openedOn: IsoDate,
  findings: Findings,
  instead?: string,
): void {
  if (!isUnitOpenOn(unit, openedOn)) {
    findings.add((path) => unitNotOpen(path, unit.code, openedOn, instead), 'openedOn');
  }
}

function classify(
  record: EnterpriseRecord,
  { key: taxCode, classifiedFrom, classification }: Registration,
  findings: Findings,
): EnterpriseRecord {
  const from = classifiedFrom ?? record.openedOn;
  const state = (entry: Classification): Classification => ({ ...entry, ...classification });
  const { classifications } = record;
  const there = entryOn(classifications, from);
  // Said again it is no fault, even if the enterprise has closed since.
  if (there !== undefined && isSameClassification(there, state(there))) return record;
  checkOpenOn(record, taxCode, from, 'classifiedFrom', findings);
  return {
    ...record,
    classifications: changeFrom(classifications, from, state, isSameClassification),
  };
}
