import { TreeOfDate } from '../trees/tree-of-date.js';
import { childrenOn } from './children-on.js';
import * as faults from './errors.js';
import { atomsAt } from './plan-parts.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import type { ReorganizationRow } from './reorganization.js';

/** Nothing may be left behind: units under a unit that ends go somewhere, and so do its enterprises. */
export async function checkHoldings(
  row: ReorganizationRow,
  { on, closed, moved }: ReorganizationPlan,
  { database, port, history, idOf, codeOf, findings }: PlanningContext,
): Promise<void> {
  const tree = new TreeOfDate(history, on);
  const children = childrenOn(tree, history);
  const places = [
    ...row.close.map(({ unit }, i) => ({ unit, at: ['close', i, 'unit'], passes: false })),
    ...row.split.map(({ unit }, i) => ({ unit, at: ['split', i, 'unit'], passes: true })),
  ].filter(({ unit }) => closed.has(idOf(unit)));
  for (const { unit, at } of places) {
    const left = children(idOf(unit)).filter((child) => !closed.has(child) && !moved.has(child));
    if (left.length === 0) continue;
    findings.add((path) => faults.openChildren(path, unit, left.map(codeOf).sort()), ...at);
  }
  const ending = places.filter(({ passes }) => !passes);
  const atoms = atomsAt(history, tree, new Set(ending.map(({ unit }) => idOf(unit))));
  const counts = await port.countEnterprises(database, [...atoms.values()].flat(), on);
  for (const { unit, at } of ending) {
    const held = (atoms.get(idOf(unit)) ?? []).reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    if (held > 0) findings.add((path) => faults.openEnterprises(path, unit, held), ...at);
  }
}
