import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import { Findings } from '../../kernel/findings.js';
import { parsePeriod } from '../../kernel/period.js';
import { nearest } from '../../kernel/suggest.js';
import type { Queryable } from '../../platform/queryable.js';
import { duplicateRow, unitNotOpen, unknownUnit } from '../../units/errors.js';
import { allUnitCodes } from '../../units/unit-lookup.js';
import type { Unit } from '../../units/unit.js';
import { walkUnits } from '../../units/walk-units.js';
import type { Definitions } from '../resolve-question.js';
import { checkContent, checkSubject, subjectOf, type TargetContent } from './check-target.js';
import type { PlacedSubject } from './store-targets.js';
import type { TargetRow } from './target-row.js';
import { targetKey } from './target.js';

/** A row that was checked by itself. */
export interface CheckedTarget {
  readonly key: string;
  readonly findings: Findings;
  /** Undefined when the row withdraws, or says nothing that could be kept. */
  readonly content: TargetContent | undefined;
  /** Undefined when there are findings. */
  readonly subject: PlacedSubject | undefined;
  readonly withdraws: boolean;
}

/** The units that rows name, as far as the writer may see them, and the codes that a mistyped one may have meant. */
export interface NamedUnits {
  readonly units: ReadonlyMap<string, Unit>;
  readonly codes: readonly string[];
}

/** Finds the units of all rows at once. The nearest code is told only to writers who may see every unit. */
export async function findNamedUnits(
  scope: Scope,
  database: Queryable,
  rows: readonly TargetRow[],
  today: IsoDate,
): Promise<NamedUnits> {
  // What the database could not even take is nobody's code.
  const named = [...new Set(rows.map(({ unit }) => unit))];
  const codes = named.filter((code) => code.isWellFormed() && !code.includes('\0'));
  const walk = await walkUnits(scope, database, { by: 'codes', codes }, [], today);
  const units = new Map(walk.anchors.map((unit) => [unit.code, unit]));
  const isComplete = named.every((code) => units.has(code));
  const known = isComplete || scope.roots !== 'EVERYTHING' ? [] : await allUnitCodes(database);
  return { units, codes: known };
}

/** Checks each row by itself and against the rows before it: everything that is wrong is told. */
export function checkTargetRows(
  rows: readonly TargetRow[],
  { units, codes }: NamedUnits,
  definitions: Definitions,
): CheckedTarget[] {
  const first = new Map<string, number>();
  return rows.map((row, index) => {
    const findings = new Findings(['targets', index], index);
    const about = subjectOf(row);
    const key = targetKey(row.unit, about);
    const earlier = first.get(key) ?? index;
    first.set(key, earlier);
    if (earlier < index) findings.add((path) => duplicateRow(path, key, earlier));
    const unit = units.get(row.unit);
    if (unit === undefined) {
      const suggestion = nearest(row.unit, codes);
      findings.add((path) => unknownUnit(path, row.unit, suggestion), 'unit');
    } else {
      checkOpen(unit, row.horizon, findings);
    }
    checkSubject(row, definitions, findings);
    const withdraws = row.withdrawn === true;
    const content = withdraws ? undefined : checkContent(row, findings);
    const isSound = unit !== undefined && findings.errors.length === 0;
    return { key, findings, content, withdraws, subject: isSound ? { unit, ...about } : undefined };
  });
}

/** A unit answers for a horizon on some day of which it is open. */
function checkOpen({ code, openedOn, closedOn }: Unit, text: string, findings: Findings): void {
  const horizon = parsePeriod(text);
  if (horizon === undefined) return;
  const { firstDay, lastDay } = horizon;
  if (openedOn <= lastDay && (closedOn === null || closedOn > firstDay)) return;
  const day = openedOn > lastDay ? lastDay : firstDay;
  findings.add((path) => unitNotOpen(path, code, day), 'horizon');
}
