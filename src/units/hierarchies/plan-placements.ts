import type { Findings } from '../../kernel/findings.js';
import * as errors from '../errors.js';
import type { KnownUnit } from '../unit-lookup.js';
import { applyPlacement, type AppliedPlacement } from './apply-placement.js';
import type { ReadPlacement } from './check-placement-rows.js';
import * as faults from './errors.js';
import { findCircle } from './find-circle.js';
import type { CheckedPlacement, PlacedSpan, PlacedUnits } from './placement.js';

/** What the rows are held against. */
export interface PlacementWorld {
  readonly before: ReadonlyMap<string, PlacedUnits>;
  /** Every unit that the caller may see and that is of matter here, by id. */
  readonly visible: ReadonlyMap<number, KnownUnit>;
}

/** The placements as the rows without findings make them, with what each of these rows does. */
export interface PlacementPlan {
  readonly after: ReadonlyMap<string, PlacedUnits>;
  readonly statuses: ReadonlyMap<number, 'CREATED' | 'UPDATED' | 'UNCHANGED'>;
}

/**
 * Applies the rows in the order of their days and tries what comes out. A row that cannot stand gets its findings and is left out;
 * the others are tried again without it, as they may have leaned on it.
 */
export function planPlacements(
  rows: readonly ReadPlacement[],
  world: PlacementWorld,
): PlacementPlan {
  for (;;) {
    const sound = rows.filter(({ findings }) => findings.errors.length === 0);
    const plan = apply(sound, world);
    const placed = sound.flatMap(({ placement, findings }) =>
      placement === undefined ? [] : [{ placement, findings }],
    );
    for (const one of placed) checkStanding(one.placement, plan, world, one.findings);
    if (sound.every(({ findings }) => findings.errors.length === 0)) return plan;
  }
}

function apply(rows: readonly ReadPlacement[], world: PlacementWorld): PlacementPlan {
  const after = new Map([...world.before].map(([code, units]) => [code, new Map(units)]));
  const statuses: [number, 'CREATED' | 'UPDATED' | 'UNCHANGED'][] = [];
  for (const { placement, findings } of inOrderOfDays(rows)) {
    const units = after.get(placement.hierarchy);
    if (units === undefined) throw new Error(`hierarchy ${placement.hierarchy} was not read`);
    const { unit } = placement;
    const applied = applyPlacement(units.get(unit.id) ?? [], placement);
    const told = tellConflict(applied, placement, world, findings);
    if (told || !('status' in applied)) continue;
    units.set(unit.id, applied.spans);
    statuses.push([placement.row, applied.status]);
  }
  return { after, statuses: new Map(statuses) };
}

function inOrderOfDays(rows: readonly ReadPlacement[]) {
  return rows
    .flatMap(({ placement, findings }) => (placement === undefined ? [] : { placement, findings }))
    .sort((one, other) => (one.placement.from < other.placement.from ? -1 : 1));
}

/** Whether the row cannot be applied. Of a place outside of the caller's scope nothing is told but that it is there. */
function tellConflict(
  applied: AppliedPlacement,
  { unit }: CheckedPlacement,
  { visible }: PlacementWorld,
  findings: Findings,
): boolean {
  const changed = 'conflict' in applied ? [applied.conflict] : applied.touched;
  if (changed.some(({ parent }) => !visible.has(parent))) {
    findings.add((path) => faults.placedElsewhere(path, unit.code), 'unit');
    return true;
  }
  if (!('conflict' in applied)) return false;
  const { parent, from, to } = applied.conflict;
  const code = visible.get(parent)?.code ?? '';
  findings.add((path) => faults.placementOverlap(path, unit.code, code, from, to), 'from');
  return true;
}

/** The unit and the one above are open all the time, and the unit never stands above itself. */
function checkStanding(
  { hierarchy, unit, parent, from, to, row }: CheckedPlacement,
  { after }: PlacementPlan,
  { visible }: PlacementWorld,
  findings: Findings,
): void {
  if (!isOpen(unit, from)) {
    findings.add((path) => errors.unitNotOpen(path, unit.code, from), 'from');
  } else if (to !== undefined && unit.closedOn !== null && to > unit.closedOn) {
    findings.add((path) => errors.unitNotOpen(path, unit.code, unit.closedOn ?? to), 'to');
  }
  const units = after.get(hierarchy);
  const span = units?.get(unit.id)?.find((each) => each.row === row);
  if (units === undefined || span === undefined || parent === undefined) return;
  checkParent(parent, span, findings);
  const circle = findCircle(units, unit.id, span);
  if (circle === undefined) return;
  const codes = circle.map((id) => visible.get(id)?.code ?? '...');
  findings.add((path) => errors.placementCycle(path, codes), 'parent');
}

function checkParent(parent: KnownUnit, { from, to }: PlacedSpan, findings: Findings): void {
  const { code, closedOn } = parent;
  if (!isOpen(parent, from)) {
    findings.add((path) => errors.parentNotOpen(path, code, from), 'parent');
  } else if (closedOn !== null && (to === null || to > closedOn)) {
    findings.add((path) => errors.parentNotOpen(path, code, closedOn), 'parent');
  }
}

function isOpen({ openedOn, closedOn }: KnownUnit, on: string): boolean {
  return openedOn <= on && (closedOn === null || on < closedOn);
}
