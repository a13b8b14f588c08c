import type { Scope } from '../access/scope.js';
import { unitsWithin } from '../access/units-within.js';
import type { IsoDate } from '../kernel/date.js';
import type { DomainError } from '../kernel/domain-error.js';
import { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { day, number, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { OfficialCodeCheck } from './check-official-codes.js';
import type { CheckedUnit } from './check-unit-row.js';
import * as errors from './errors.js';
import { findParentOrder } from './parent-order.js';
import { reportingHierarchy } from './unit.js';
import { allUnitCodes, findVisibleUnits, type KnownUnit } from './unit-lookup.js';

const existingUnits = loadStatement(import.meta.dirname, 'sql/existing-units.sql');

/** What the rows refer to, and what is wrong with it. */
export interface UnitReferences {
  readonly errors: readonly DomainError[];
  /** Rows whose unit exists with just these attributes. */
  readonly unchanged: ReadonlySet<number>;
  /** Units of the database that rows name as parents. */
  readonly known: ReadonlyMap<string, KnownUnit>;
}

/** Looks up parents, existing units and official codes for all rows at once. */
export async function checkUnitReferences(
  tx: WriteTransaction,
  scope: Scope,
  units: readonly CheckedUnit[],
): Promise<UnitReferences> {
  const known = await findVisibleUnits(
    scope,
    tx,
    units.flatMap(({ parent }) => parent ?? []),
  );
  const { existing, hidden } = await readExisting(scope, tx, units);
  const officialCodes = await OfficialCodeCheck.of(tx, scope, units);
  // Of what lies outside of the scope not even names are told.
  const stated = firstByCode(units);
  const suggests =
    scope.roots === 'EVERYTHING' && units.some(({ parent }) => isUnknown(parent, known, stated));
  const codes = suggests ? await allUnitCodes(tx) : [];
  const unchanged = new Set<number>();
  const found: DomainError[] = [];
  const firstRows = new Map<string, number>();
  for (const unit of units) {
    const findings = new Findings(['units', unit.row], unit.row);
    const first = firstRows.get(unit.code);
    if (first !== undefined) {
      findings.add((path) => errors.duplicateRow(path, unit.code, first), 'code');
    }
    firstRows.set(unit.code, first ?? unit.row);
    const there = existing.get(unit.code);
    if (there !== undefined && compare(unit, there, findings)) unchanged.add(unit.row);
    if (there === undefined) checkParent(unit, scope, known, stated, codes, findings);
    if (hidden.has(unit.code)) {
      findings.add((path) => errors.takenElsewhere(path, unit.code), 'code');
    }
    officialCodes.check(unit, there !== undefined, findings);
    found.push(...findings.errors);
  }
  return { errors: [...found, ...cycles(units)], unchanged, known };
}

/** The rows by the code that they state, the first of those that state the same: looked up for every row. */
function firstByCode(units: readonly CheckedUnit[]): Map<string, CheckedUnit> {
  return new Map(units.toReversed().map((unit) => [unit.code, unit]));
}

function isUnknown(
  parent: string | undefined,
  known: ReadonlyMap<string, KnownUnit>,
  stated: ReadonlyMap<string, CheckedUnit>,
): boolean {
  return parent !== undefined && !known.has(parent) && !stated.has(parent);
}

function checkParent(
  unit: CheckedUnit,
  scope: Scope,
  known: ReadonlyMap<string, KnownUnit>,
  stated: ReadonlyMap<string, CheckedUnit>,
  codes: readonly string[],
  findings: Findings,
): void {
  const { parent, openedOn } = unit;
  if (parent === undefined) {
    // A new root would stand outside of every subtree.
    if (scope.roots === 'EVERYTHING') return;
    findings.add((path) => errors.parentMissing(path, unit.kind), 'parent');
    return;
  }
  const above = known.get(parent) ?? stated.get(parent);
  if (above === undefined) {
    const suggestion = nearest(parent, [...codes, ...stated.keys()]);
    findings.add((path) => errors.unknownUnit(path, parent, suggestion), 'parent');
  } else if (above.openedOn > openedOn) {
    findings.add((path) => errors.parentNotOpen(path, parent, openedOn), 'openedOn');
  } else if (closesIn(above)) {
    // It would stand under nothing from that day on.
    const closedOn = above.closedOn > openedOn ? above.closedOn : openedOn;
    findings.add((path) => errors.parentNotOpen(path, parent, closedOn), 'parent');
  }
}

function closesIn(
  above: KnownUnit | CheckedUnit,
): above is KnownUnit & { readonly closedOn: IsoDate } {
  return 'closedOn' in above && above.closedOn !== null;
}

/** Every row on a circle of parents is told the whole circle. */
function cycles(units: readonly CheckedUnit[]): DomainError[] {
  return findParentOrder(units).cycles.flatMap((cycle) =>
    cycle.map((unit) => ({
      ...errors.placementCycle(
        ['units', unit.row, 'parent'],
        cycle.map(({ code }) => code),
      ),
      row: unit.row,
    })),
  );
}

/** What is known of the units that the writer may see, and the codes of those that it may not. */
async function readExisting(
  scope: Scope,
  tx: WriteTransaction,
  units: readonly CheckedUnit[],
): Promise<{ readonly existing: Map<string, Row>; readonly hidden: ReadonlySet<string> }> {
  const rows = await tx.run(existingUnits, [units.map(({ code }) => code), reportingHierarchy]);
  const ids = rows.map((row) => number(row, 'id'));
  const visible = await unitsWithin(scope, tx, ids);
  const isVisible = (row: Row): boolean => visible.has(number(row, 'id'));
  return {
    existing: new Map(rows.filter(isVisible).map((row) => [text(row, 'code'), row])),
    hidden: new Set(rows.filter((row) => !isVisible(row)).map((row) => text(row, 'code'))),
  };
}

/** True when the unit is there just as the row says; tells every difference. */
function compare(unit: CheckedUnit, there: Row, findings: Findings): boolean {
  const pairs: [string, string | undefined, string | undefined][] = [
    ['kind', text(there, 'kind'), unit.kind],
    ['zoneKind', text(there, 'zone_kind'), unit.zoneKind.code],
    ['nameVi', text(there, 'name_vi'), unit.nameVi],
    ['nameEn', text(there, 'name_en'), unit.nameEn],
    ['openedOn', day(there, 'opened_on'), unit.openedOn],
    ['parent', optionalText(there, 'parent') ?? undefined, unit.parent],
  ];
  const different = pairs.filter(([, expected, actual]) => expected !== actual);
  for (const [field, expected, actual] of different) {
    findings.add((path) => errors.unitExists(path, unit.code, expected, actual), field);
  }
  return different.length === 0;
}
