import { isCode } from '../kernel/code.js';
import { parseDate, type IsoDate } from '../kernel/date.js';
import type { DomainError } from '../kernel/domain-error.js';
import { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import { cleanText } from '../kernel/text.js';
import type { Catalogue, Member } from '../measures/catalogue.js';
import * as errors from './errors.js';
import { unitKinds, type OfficialCode, type UnitKind, type UnitRow } from './unit.js';

/** A row whose own fields are sound; what it refers to is looked up later. */
export interface CheckedUnit {
  readonly row: number;
  readonly code: string;
  readonly kind: UnitKind;
  /** A member of the dimension zone_kind. */
  readonly zoneKind: Member;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parent: string | undefined;
  readonly openedOn: IsoDate;
  readonly officialCodes: readonly OfficialCode[];
}

/** Checks one row by itself: every fault is told, not the first one only. */
export function checkUnitRow(
  unit: UnitRow,
  row: number,
  catalogue: Catalogue,
): { readonly unit?: CheckedUnit; readonly errors: readonly DomainError[] } {
  const findings = new Findings(['units', row], row);
  if (!isCode(unit.code)) findings.add((path) => errors.invalidCode(path, unit.code), 'code');
  const nameVi = checkName(unit.nameVi, 'nameVi', findings);
  const nameEn = checkName(unit.nameEn, 'nameEn', findings);
  const kind = checkKind(unit, findings);
  const openedOn = parseDate(unit.openedOn);
  if (openedOn === undefined) {
    findings.add((path) => errors.invalidDate(path, unit.openedOn), 'openedOn');
  }
  const zoneKind = checkZoneKind(unit, catalogue, findings);
  checkOfficialCodes(unit.officialCodes ?? [], findings);
  if (unit.parent === undefined && kind !== undefined && kind !== 'COUNTRY') {
    findings.add((path) => errors.parentMissing(path, kind), 'parent');
  }
  const isSound = findings.errors.length === 0;
  if (!isSound || kind === undefined || openedOn === undefined || zoneKind === undefined) {
    return { errors: findings.errors };
  }
  const { code, parent, officialCodes = [] } = unit;
  return {
    unit: { row, code, kind, zoneKind, nameVi, nameEn, parent, openedOn, officialCodes },
    errors: [],
  };
}

function checkName(text: string, field: string, findings: Findings): string {
  const name = cleanText(text);
  if (name !== undefined && name !== '' && name.length <= 300) return name;
  findings.add((path) => errors.invalidName(path, text), field);
  return '';
}

function checkKind(unit: UnitRow, findings: Findings): UnitKind | undefined {
  const kind = unitKinds.find((known) => known === unit.kind);
  if (kind === undefined) {
    findings.add(
      (path) => errors.notOneOf(path, unit.kind, unitKinds, nearest(unit.kind, unitKinds)),
      'kind',
    );
  }
  return kind;
}

/** A zone says which kind of zone it is; every other unit lies outside zones. */
function checkZoneKind(
  unit: UnitRow,
  catalogue: Catalogue,
  findings: Findings,
): Member | undefined {
  const wanted = unit.kind === 'ZONE' ? (unit.zoneKind ?? '') : (unit.zoneKind ?? 'OUTSIDE');
  const known = unit.kind === 'ZONE' ? ['INDUSTRIAL', 'ECONOMIC'] : ['OUTSIDE'];
  const member = known.includes(wanted) ? catalogue.member('zone_kind', wanted) : undefined;
  if (member === undefined) {
    findings.add(
      (path) => errors.notOneOf(path, wanted, known, nearest(wanted, known)),
      'zoneKind',
    );
  }
  return member;
}

function checkOfficialCodes(codes: readonly OfficialCode[], findings: Findings): void {
  codes.forEach(({ scheme, code, from, to }, index) => {
    const place = ['officialCodes', index] as const;
    if (!isCode(scheme)) {
      findings.add((path) => errors.invalidCode(path, scheme), ...place, 'scheme');
    }
    if (cleanText(code) !== code || code === '' || code.length > 40) {
      findings.add((path) => errors.invalidName(path, code), ...place, 'code');
    }
    if (parseDate(from) === undefined) {
      findings.add((path) => errors.invalidDate(path, from), ...place, 'from');
    }
    if (to !== undefined && (parseDate(to) === undefined || to <= from)) {
      findings.add((path) => errors.invalidDate(path, to), ...place, 'to');
    }
  });
}
