import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import type { Queryable } from '../../platform/queryable.js';
import { day, number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import * as errors from '../errors.js';
import { allUnitCodes, findVisibleUnits, type KnownUnit } from '../unit-lookup.js';
import * as faults from './errors.js';
import type { ReorganizationRow } from './reorganization.js';

const laterChanges = loadStatement(import.meta.dirname, '../sql/later-changes.sql');

type Path = readonly (string | number)[];

/** A unit that an act names: where, as what, and whether the act ends or changes it, or its official code of a `scheme` alone. */
export interface NamedUnit {
  readonly path: Path;
  readonly code: string;
  readonly role: 'ENDS' | 'CHANGES' | 'RECEIVES' | 'CHANGES_CODE';
  readonly scheme?: string;
}

/** Every unit that the acts name, in their order. */
export function namesIn(row: ReorganizationRow): NamedUnit[] {
  const named: NamedUnit[] = [];
  const name = (role: NamedUnit['role'], code: string, ...path: Path): void => {
    named.push({ role, code, path });
  };
  row.close.forEach(({ unit }, i) => name('ENDS', unit, 'close', i, 'unit'));
  row.rename.forEach(({ unit }, i) => name('CHANGES', unit, 'rename', i, 'unit'));
  row.changeKind.forEach(({ unit }, i) => name('CHANGES', unit, 'changeKind', i, 'unit'));
  row.move.forEach(({ unit, parent }, i) => {
    name('CHANGES', unit, 'move', i, 'unit');
    name('RECEIVES', parent, 'move', i, 'parent');
  });
  row.merge.forEach(({ predecessors, into }, i) => {
    predecessors.forEach(({ unit }, j) =>
      name('ENDS', unit, 'merge', i, 'predecessors', j, 'unit'),
    );
    name('RECEIVES', into, 'merge', i, 'into');
  });
  row.split.forEach(({ unit, into }, i) => {
    const goesOn = into.some((part) => part.unit === unit);
    name(goesOn ? 'CHANGES' : 'ENDS', unit, 'split', i, 'unit');
    into.forEach((part, j) => name('RECEIVES', part.unit, 'split', i, 'into', j, 'unit'));
  });
  row.changeOfficialCode?.forEach(({ unit, scheme }, i) => {
    const path = ['changeOfficialCode', i, 'unit'];
    named.push({ role: 'CHANGES_CODE', code: unit, scheme, path });
  });
  return named;
}

/**
 * Looks up what the acts name. Told: unknown units, units that are not open before and on the day, units that end twice or
 * end and go on or change twice in one way, and units of which a later change is known already, or that others pass to later when
 * they were to end: that would be lost.
 */
export async function findNamedUnits(
  database: Queryable,
  scope: Scope,
  row: ReorganizationRow,
  on: IsoDate,
  findings: Findings,
): Promise<ReadonlyMap<string, KnownUnit>> {
  const named = namesIn(row);
  const known = await findVisibleUnits(
    scope,
    database,
    named.map(({ code }) => code),
  );
  const opened = new Set(row.open.map(({ code }) => code));
  const isUnknown = ({ code }: NamedUnit): boolean => !known.has(code) && !opened.has(code);
  const codes =
    named.some(isUnknown) && scope.roots === 'EVERYTHING' ? await allUnitCodes(database) : [];
  for (const name of named) {
    const unit = known.get(name.code);
    if (isUnknown(name)) {
      const suggestion = nearest(name.code, [...codes, ...opened]);
      findings.add((path) => errors.unknownUnit(path, name.code, suggestion), ...name.path);
    } else if (unit !== undefined && !isOpenFor(name, unit, on)) {
      findings.add((path) => errors.unitNotOpen(path, name.code, on), ...name.path);
    }
  }
  checkRoles(named, opened, findings);
  await checkLater(database, named, known, on, findings);
  return known;
}

/** What changes on a day must have been there before it; what receives may open on the very day. */
function isOpenFor({ role }: NamedUnit, unit: KnownUnit, on: IsoDate): boolean {
  const begun = role === 'RECEIVES' ? unit.openedOn <= on : unit.openedOn < on;
  return begun && (unit.closedOn === null || unit.closedOn > on);
}

function checkRoles(
  named: readonly NamedUnit[],
  opened: ReadonlySet<string>,
  findings: Findings,
): void {
  const ending = new Map<string, NamedUnit>();
  for (const name of named.filter(({ role }) => role === 'ENDS')) {
    const before = ending.get(name.code);
    const first = before?.path.join('.') ?? 'open';
    if (before !== undefined || opened.has(name.code)) {
      findings.add((path) => faults.actRepeated(path, name.code, first), ...name.path);
    }
    ending.set(name.code, before ?? name);
  }
  const changing = new Map<string, NamedUnit>();
  for (const name of named.filter(({ role }) => role !== 'ENDS')) {
    const kind = name.role === 'RECEIVES' ? undefined : name.path[0];
    const act = kind === undefined ? '' : `${kind} ${name.code} ${name.scheme ?? ''}`;
    const end = ending.get(name.code) ?? changing.get(act);
    if (act !== '') changing.set(act, name);
    if (end === undefined) continue;
    findings.add((path) => faults.actRepeated(path, name.code, end.path.join('.')), ...name.path);
  }
}

async function checkLater(
  database: Queryable,
  named: readonly NamedUnit[],
  known: ReadonlyMap<string, KnownUnit>,
  on: IsoDate,
  findings: Findings,
): Promise<void> {
  const changed = named.filter((name) => {
    const unit = known.get(name.code);
    const isChanged = name.role === 'ENDS' || name.role === 'CHANGES';
    return isChanged && unit !== undefined && isOpenFor(name, unit, on);
  });
  if (changed.length === 0) return;
  const ids = changed.map(({ code }) => known.get(code)?.id);
  const rows = await database.run(laterChanges, [
    ids,
    on,
    changed.map(({ role }) => role === 'ENDS'),
  ]);
  const later = new Map(rows.map((row) => [number(row, 'id'), day(row, 'on_day')]));
  for (const { code, path } of changed) {
    const then = later.get(known.get(code)?.id ?? 0);
    if (then === undefined) continue;
    findings.add((place) => faults.laterChange(place, code, on, then), ...path);
  }
}
