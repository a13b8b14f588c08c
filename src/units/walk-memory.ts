import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import { openChildren } from './open-children.js';
import type { DayTree } from './trees/day-tree.js';
import type { UnitTrees } from './trees/unit-trees.js';
import type { UnitDirectory } from './unit-directory.js';
import { reportingHierarchy, type Unit } from './unit.js';
import type { UnitAnchor, WalkStep } from './walk-units.js';
import { WalkedUnits, type UnitWalk } from './walked-units.js';

/** All units as of one version of the definitions. */
export interface KnownUnits {
  readonly directory: UnitDirectory;
  readonly trees: UnitTrees;
}

/** The anchors that memory finds; official codes and searches are for the database. */
export type KnownAnchor = Extract<UnitAnchor, { readonly by: 'codes' | 'ids' }>;

/**
 * What `walkUnits` finds, out of memory. Right only as long as the database is at the version of what is known, which whoever
 * reads figures of these units learns from the statement that reads them.
 */
export function walkInMemory(
  scope: Scope,
  known: KnownUnits,
  anchor: KnownAnchor,
  steps: readonly WalkStep[],
  asOf: IsoDate,
): UnitWalk {
  const memory = new UnitMemory(scope, known);
  const walked = new WalkedUnits();
  for (const unit of memory.visible(anchorIds(anchor, known.directory), asOf)) {
    walked.add(0, 0, unit);
  }
  for (const step of steps) {
    for (const from of walked.idsAt(step.before)) {
      const found = memory.visible(memory.next(from, step), step.asOf);
      for (const unit of found) if (isOfKind(unit, step)) walked.add(step.id, from, unit);
    }
  }
  return walked.conclude();
}

function anchorIds(anchor: KnownAnchor, directory: UnitDirectory): readonly number[] {
  if (anchor.by === 'ids') return [...new Set(anchor.ids)];
  return [...new Set(anchor.codes)].flatMap((code) => directory.idOf(code) ?? []);
}

function isOfKind(unit: Unit, { kind = unit.kind }: WalkStep): boolean {
  return unit.kind === kind;
}

/** Units as one caller sees them. */
class UnitMemory {
  constructor(
    private readonly scope: Scope,
    private readonly known: KnownUnits,
  ) {}

  /** Those of the units that exist for the caller, as they were on a day. */
  visible(ids: readonly number[], asOf: IsoDate): Unit[] {
    return ids.flatMap((id) => {
      const unit = this.known.directory.unitOn(id, asOf);
      return unit !== undefined && this.isVisible(id) ? [unit] : [];
    });
  }

  /** The units that a step leads to from one. */
  next(from: number, { act, asOf, hierarchy = reportingHierarchy, hidden }: WalkStep): number[] {
    const tree = this.known.trees.in(hierarchy)?.of(asOf);
    if (tree === undefined) return [];
    if (act === 'CHILDREN') return this.children(from, tree, hidden?.get(from) ?? []);
    const above = openAbove(from, tree);
    return act === 'PARENT' ? above.slice(0, 1) : above.reverse();
  }

  private children(from: number, tree: DayTree, hidden: readonly number[]): number[] {
    const { directory } = this.known;
    const open = openChildren(tree, directory).get(from) ?? [];
    return hidden.length === 0 ? [...open] : directory.inOrder([...open, ...hidden]);
  }

  private isVisible(id: number): boolean {
    const { roots } = this.scope;
    if (roots === 'EVERYTHING') return true;
    const home = this.known.directory.homeOf(id);
    return home !== undefined && this.known.trees.areInside([home], roots);
  }
}

/** The units above one, from below; what is not open on the day is placed nowhere on it. */
function openAbove(unit: number, tree: DayTree): number[] {
  const above: number[] = [];
  for (let next: number | undefined = unit; next !== undefined && tree.isOpen(next);) {
    next = tree.parentOf(next);
    if (next !== undefined) above.push(next);
  }
  return above;
}
