import { parseDate } from '../../kernel/date.js';
import { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import * as errors from '../errors.js';
import { reportingHierarchy } from '../unit.js';
import type { KnownUnit } from '../unit-lookup.js';
import * as faults from './errors.js';
import type { CheckedPlacement, PlacementRow } from './placement.js';

/** What rows may name, and the codes that a mistyped one may have meant. */
export interface NamedThings {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly unitCodes: readonly string[];
  readonly hierarchies: readonly string[];
}

/** A row with its findings; `placement` is there unless something in it is not known. */
export interface ReadPlacement {
  readonly findings: Findings;
  readonly placement: CheckedPlacement | undefined;
}

/** Checks each row by itself, and whether an earlier one says where the unit goes on the same day. */
export function checkPlacementRows(
  rows: readonly PlacementRow[],
  named: NamedThings,
): ReadPlacement[] {
  const first = new Map<string, number>();
  return rows.map((row, index) => {
    const findings = new Findings(['placements', index], index);
    const placement = checkRow(row, index, named, findings);
    const key = `${row.hierarchy} ${row.unit} ${row.from}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? index);
    if (earlier !== undefined) {
      findings.add((path) => errors.duplicateRow(path, key, earlier), 'unit');
    }
    return { findings, placement };
  });
}

function checkRow(
  { hierarchy, unit: unitCode, parent: parentCode, from: first, to: end }: PlacementRow,
  row: number,
  named: NamedThings,
  findings: Findings,
): CheckedPlacement | undefined {
  checkHierarchy(hierarchy, named, findings);
  const unit = findUnit(unitCode, 'unit', named, findings);
  const parent =
    parentCode === undefined ? undefined : findUnit(parentCode, 'parent', named, findings);
  const from = parseDate(first);
  if (from === undefined) findings.add((path) => errors.invalidDate(path, first), 'from');
  const to = end === undefined ? undefined : parseDate(end);
  if (end !== undefined && to === undefined) {
    findings.add((path) => errors.invalidDate(path, end), 'to');
  } else if (to !== undefined && from !== undefined && (to <= from || parentCode === undefined)) {
    findings.add((path) => faults.placementEnd(path, from, to), 'to');
  }
  if (unit !== undefined && unit === parent) {
    findings.add((path) => errors.placementCycle(path, [unitCode, unitCode]), 'parent');
  }
  if (unit === undefined || from === undefined || findings.errors.length > 0) return undefined;
  return { row, hierarchy, unit, parent, from, to };
}

function checkHierarchy(code: string, { hierarchies }: NamedThings, findings: Findings): void {
  if (code === reportingHierarchy) findings.add(faults.reportingHierarchyFixed, 'hierarchy');
  else if (!hierarchies.includes(code)) {
    const suggestion = nearest(code, hierarchies);
    findings.add((path) => faults.unknownHierarchy(path, code, suggestion), 'hierarchy');
  }
}

function findUnit(
  code: string,
  field: string,
  { units, unitCodes }: NamedThings,
  findings: Findings,
): KnownUnit | undefined {
  const unit = units.get(code);
  if (unit === undefined) {
    findings.add((path) => errors.unknownUnit(path, code, nearest(code, unitCodes)), field);
  }
  return unit;
}
