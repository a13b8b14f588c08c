import type { TreeOfDate } from '../trees/tree-of-date.js';
import type { UnitHistory } from '../trees/unit-history.js';

/** The open units directly below each unit on the day of the tree. */
export function childrenOn(
  tree: TreeOfDate,
  { units }: UnitHistory,
): (unit: number) => readonly number[] {
  const open = [...units.keys()].filter((id) => tree.isOpen(id));
  const children = Map.groupBy(open, (id) => tree.parentOf(id));
  return (unit) => children.get(unit) ?? [];
}
