import type { DayTree } from './trees/day-tree.js';
import type { UnitDirectory } from './unit-directory.js';

type Lists = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<DayTree, Lists>();

/**
 * The units that are open on the day of a tree, by the unit that they stand right under, in the order of their codes. Worked out once
 * for each tree that is held; the directory is of the same version.
 */
export function openChildren(tree: DayTree, directory: UnitDirectory): Lists {
  const lists = known.get(tree) ?? gather(tree, directory);
  known.set(tree, lists);
  return lists;
}

function gather(tree: DayTree, { ids }: UnitDirectory): Lists {
  const lists = new Map<number, number[]>();
  for (const id of ids) {
    const parent = tree.isOpen(id) ? tree.parentOf(id) : undefined;
    if (parent === undefined) continue;
    const list = lists.get(parent);
    if (list === undefined) lists.set(parent, [id]);
    else list.push(id);
  }
  return lists;
}
