import { unitsWithin } from '../../access/units-within.js';
import type { Scope } from '../../access/scope.js';
import type { Findings } from '../../kernel/findings.js';
import { placementCycle } from '../errors.js';
import { openChildrenThere } from '../hierarchies/errors.js';
import { findCircle } from '../hierarchies/find-circle.js';
import { followUnits, type FollowedHierarchy } from '../hierarchies/follow-units.js';
import type { PlacedUnits } from '../hierarchies/placement.js';
import { readHierarchies } from '../hierarchies/read-hierarchies.js';
import { readPlacements } from '../hierarchies/read-placements.js';
import { applyActs } from './apply-acts.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import type { HierarchyEffect } from './reorganization-report.js';
import type { ReorganizationRow } from './reorganization.js';

/** What a reorganization makes of the named hierarchies. */
export interface PlannedHierarchies {
  readonly before: ReadonlyMap<string, PlacedUnits>;
  readonly after: ReadonlyMap<string, PlacedUnits>;
  readonly effects: readonly HierarchyEffect[];
}

/** Takes every named hierarchy along; faults go to the findings. */
export async function planHierarchies(
  scope: Scope,
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  context: PlanningContext,
): Promise<PlannedHierarchies> {
  const { database, history, on, codeOf } = context;
  const { list } = await readHierarchies(database);
  const before = await readPlacements(
    database,
    list.map(({ code }) => code),
  );
  const changed = applyActs(history, { ...plan, parts: [] });
  const followed = new Map(
    [...before].map(([code, units]) => [code, followUnits(units, changed, on)]),
  );
  await tellFaults(scope, row, before, followed, context);
  return {
    before,
    after: new Map([...followed].map(([code, { units }]) => [code, units])),
    effects: [...followed].flatMap(
      ([hierarchy, { ended, followed: moved, inherited, unplaced }]) =>
        ended.length + moved.length + inherited.length + unplaced.length === 0
          ? []
          : [
              {
                hierarchy,
                ended: ended.length,
                followed: moved.length,
                inherited: inherited.length,
                unplaced: unplaced.map(codeOf).sort(),
              },
            ],
    ),
  };
}

/** Of units outside of the writer's scope nothing is told but that there are some. */
async function tellFaults(
  scope: Scope,
  row: ReorganizationRow,
  before: ReadonlyMap<string, PlacedUnits>,
  followed: ReadonlyMap<string, FollowedHierarchy>,
  { database, codeOf, findings }: PlanningContext,
): Promise<void> {
  const circles = [...followed].flatMap(([code, { units }]) => circlesOf(before.get(code), units));
  const left = [...followed.values()].flatMap((each) => each.left);
  const named = [...circles.flat(), ...left.map(({ unit }) => unit)];
  if (named.length === 0) return;
  const visible = await unitsWithin(scope, database, named);
  const tell = (unit: number): string => (visible.has(unit) ? codeOf(unit) : '...');
  for (const [hierarchy, each] of followed) {
    for (const [parent, behind] of Map.groupBy(each.left, (one) => one.parent)) {
      const unit = codeOf(parent);
      const children = [...new Set(behind.map((one) => tell(one.unit)))].sort();
      tellLeft(row, unit, hierarchy, children, findings);
    }
  }
  for (const circle of circles) findings.add((path) => placementCycle(path, circle.map(tell)));
}

function tellLeft(
  { close }: ReorganizationRow,
  unit: string,
  hierarchy: string,
  children: readonly string[],
  findings: Findings,
): void {
  const index = close.findIndex((act) => act.unit === unit);
  const at = index < 0 ? [] : ['close', index, 'unit'];
  findings.add((path) => openChildrenThere(path, unit, hierarchy, children), ...at);
}

/** Each circle that new spans close, once. */
function circlesOf(before: PlacedUnits | undefined, after: PlacedUnits): number[][] {
  const found = new Map<string, number[]>();
  for (const [unit, spans] of after) {
    for (const span of spans) {
      if (before?.get(unit)?.includes(span) === true) continue;
      const circle = findCircle(after, unit, span);
      if (circle !== undefined) found.set(circle.toSorted((a, b) => a - b).join(), circle);
    }
  }
  return [...found.values()];
}
