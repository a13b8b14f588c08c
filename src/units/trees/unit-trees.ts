import type { IsoDate } from '../../kernel/date.js';
import { reporting, type Hierarchy, type NamedHierarchy } from '../hierarchies/hierarchy.js';
import type { AskedTrees } from './asked-trees.js';
import { NamedTrees } from './named-trees.js';
import { isSame } from './past-grounds.js';
import type { VersionedHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';
import { always, TreesByDay } from './trees-by-day.js';
import { undividedAtoms, type Undivided, type UndividedAsk } from './undivided-atoms.js';
import type { Atom } from './unit-history.js';

/** The trees of the reporting hierarchy by day, made as they are asked for, and those of the named hierarchies over it. */
export class UnitTrees implements AskedTrees {
  private readonly days: TreesByDay<TreeOfDate>;
  private readonly named: ReadonlyMap<string, NamedTrees>;
  private readonly atomsById: ReadonlyMap<number, Atom>;
  private readonly inside = new Map<number, ReadonlySet<number>>();

  /** `isKeptByCube` false: as they were known at a time whose tree the cube does not keep. */
  constructor(
    private readonly history: VersionedHistory,
    private readonly isKeptByCube = true,
    hierarchies: readonly NamedHierarchy[] = [],
  ) {
    const make = (day: IsoDate): TreeOfDate => new TreeOfDate(history, day);
    this.days = new TreesByDay(history, daysOfChange(history), make);
    this.atomsById = new Map(history.atoms.map((atom) => [atom.id, atom]));
    this.named = new Map(
      hierarchies.map((each) => [each.code, new NamedTrees(history, each, this)]),
    );
  }

  /** The version of the definitions that the history is of. */
  get version(): number {
    return this.history.version;
  }

  /** Every hierarchy: the one that reports follow, then the named ones by code. */
  get hierarchies(): readonly Hierarchy[] {
    return [reporting, ...[...this.named.values()].map(({ hierarchy }) => hierarchy)];
  }

  /** Every day on which something changes, in order. */
  get changes(): readonly IsoDate[] {
    return this.days.changes;
  }

  /** The trees of a hierarchy; undefined when there is none of that name. */
  in(hierarchy: string): AskedTrees | undefined {
    return hierarchy === reporting.code ? this : this.named.get(hierarchy);
  }

  of(date: IsoDate): TreeOfDate {
    return this.days.of(date);
  }

  keeps(date: IsoDate): boolean {
    return this.isKeptByCube && this.of(this.history.keptDay) === this.of(date);
  }

  isKept(unit: number, date: IsoDate): boolean {
    if (!this.isKeptByCube) return false;
    if (this.keeps(date)) return true;
    return isSame(this.atomsBelow(unit, date), this.atomsBelow(unit, this.history.keptDay));
  }

  nodeOf(unit: number, date: IsoDate): number | undefined {
    if (this.isKept(unit, date)) return unit;
    if (!this.isKeptByCube) return undefined;
    const atoms = this.atomsBelow(unit, date);
    const grounds = this.history.grounds.get(unit);
    return grounds?.find(({ on }) => isSame(this.atomsBelow(unit, on), atoms))?.node;
  }

  /** The atoms of a unit in the tree that the cube keeps; undefined when it keeps none of these trees. */
  keptAtoms(unit: number): readonly number[] | undefined {
    return this.isKeptByCube ? this.atomsBelow(unit, this.history.keptDay) : undefined;
  }

  /** Whether all these atoms stand below one of the units today: to who may see only those, nothing else exists. */
  areInside(atoms: readonly number[], roots: readonly number[]): boolean {
    const insides = roots.map((root) => this.insideOf(root));
    return atoms.every((atom) => insides.some((inside) => inside.has(atom)));
  }

  /** Whether an atom stands at a unit on a day: the unit holds it, or is one that closed and brought it there. */
  standsAt(atom: number, unit: number, date: IsoDate): boolean {
    const known = this.atomsById.get(atom);
    if (known === undefined) return false;
    const tree = this.of(date);
    const path = tree.pathOf(tree.standingOf(known));
    const holder = path.findIndex((above) => tree.isOpen(above));
    return path.slice(0, holder + 1).includes(unit);
  }

  /** Whether an atom stands at a unit on any day. */
  everStoodAt(atom: number, unit: number): boolean {
    return [always, ...this.changes].some((day) => this.standsAt(atom, unit, day));
  }

  /** The atoms of a piece of ground whose units reported for more than it. */
  undividedIn(ask: UndividedAsk): Undivided | undefined {
    return undividedAtoms(this.history, (date) => this.of(date), ask);
  }

  /**
   * The unit to name in place of one that is not open on a day: who holds the ground of a closed one, the only predecessor of
   * one that is not open yet. Undefined when nobody can be told.
   */
  insteadOf(unit: number, date: IsoDate): number | undefined {
    const life = this.history.units.get(unit);
    if (life === undefined) return undefined;
    if (date >= life.from) return this.of(date).holderOf(unit);
    const origins = this.history.successions.filter(
      ({ successor, on }) => successor === unit && on === life.from,
    );
    const [origin] = origins;
    return origin === undefined || origins.length > 1
      ? undefined
      : this.of(date).holderOf(origin.predecessor);
  }

  atomsBelow(unit: number, date: IsoDate): readonly number[] {
    return this.days.atomsBelow(unit, date);
  }

  hiddenChildren(date: IsoDate): ReadonlyMap<number, readonly number[]> {
    return this.days.hiddenChildren(date);
  }

  /** By the tree of the day that the cube keeps, as callers are let in by it everywhere. */
  private insideOf(root: number): ReadonlySet<number> {
    const inside =
      this.inside.get(root) ?? new Set(this.days.atomsBelow(root, this.history.keptDay));
    this.inside.set(root, inside);
    return inside;
  }
}

function daysOfChange({ units, atoms }: VersionedHistory): IsoDate[] {
  const days = [
    ...[...units.values()].flatMap(({ from, to, placements }) => [
      from,
      to,
      ...placements.flatMap((span) => [span.from, span.to]),
    ]),
    ...atoms.flatMap(({ stands }) => stands.flatMap((span) => [span.from, span.to])),
  ];
  return [...new Set(days)].filter((day) => day !== null).sort();
}
