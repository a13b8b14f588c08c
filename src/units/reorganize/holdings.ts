import { sumsAtAtoms } from '../../cube/sums-at-atoms.js';
import type { IsoDate } from '../../kernel/date.js';
import { TreeOfDate } from '../trees/tree-of-date.js';
import { childrenOn } from './children-on.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import type { ReorganizationRow } from './reorganization.js';
import type { UnitEffect } from './reorganization-report.js';

type Counts = ReadonlyMap<number, number>;

/** What stands at and below the units that the acts end, split or move, before they do. */
export interface Holdings {
  /** The atoms of each unit and of everything below it. */
  readonly atoms: ReadonlyMap<string, readonly number[]>;
  readonly childrenMoved: Counts;
  readonly enterprises: Counts;
  readonly reports: Counts;
  readonly duties: Counts;
}

const always = '0001-01-01' as IsoDate;

/** Reads them, for all units at once. */
export async function readHoldings(
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  context: PlanningContext,
): Promise<Holdings> {
  const { database, port, on } = context;
  const atoms = atomsBelow(row, context);
  const all = [...new Set([...atoms.values()].flat())];
  return {
    atoms,
    childrenMoved: countMoved(plan, context),
    enterprises: await port.countEnterprises(database, all, on),
    reports: await sumsAtAtoms(database, ['reports_received', 'reports_unexpected'], all, always),
    duties: await sumsAtAtoms(database, ['reports_expected'], all, on),
  };
}

/** What became of them; `parts` are the atoms that were made, in the order of the plan. */
export async function tellEffects(
  holdings: Holdings,
  plan: ReorganizationPlan,
  { database, idOf, on }: PlanningContext,
  parts: readonly number[],
): Promise<UnitEffect[]> {
  const { atoms, childrenMoved, enterprises, reports, duties } = holdings;
  const partsOf = Map.groupBy(plan.parts.keys(), (index) => plan.parts[index]?.wish.from);
  const all = [...new Set([...atoms.values()].flat()), ...parts];
  const after = await sumsAtAtoms(database, ['reports_expected'], all, on);
  return [...atoms].map(([unit, ids]): UnitEffect => {
    const made = ids.flatMap((id) => partsOf.get(id) ?? []).flatMap((index) => parts[index] ?? []);
    const left = total(after, [...ids, ...made]);
    return {
      unit,
      enterprises: total(enterprises, ids),
      reports: total(reports, ids),
      dutiesEnded: Math.max(0, total(duties, ids) - left),
      dutiesLeft: left,
      childrenMoved: childrenMoved.get(idOf(unit)) ?? 0,
    };
  });
}

function total(counts: Counts, ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}

function atomsBelow(
  { close, merge, split, move }: ReorganizationRow,
  { history, idOf, on }: PlanningContext,
): Map<string, number[]> {
  const merged = merge.flatMap(({ predecessors }) => predecessors);
  const named = [...close, ...merged, ...split, ...move].map(({ unit }) => unit);
  const found = new Map(named.map((unit): [string, number[]] => [unit, []]));
  const lists = new Map([...found].map(([unit, list]) => [idOf(unit), list]));
  const tree = new TreeOfDate(history, on);
  for (const atom of history.atoms) {
    for (const unit of tree.pathOf(tree.standingOf(atom))) lists.get(unit)?.push(atom.id);
  }
  return found;
}

function countMoved({ moved }: ReorganizationPlan, { history, on }: PlanningContext): Counts {
  const tree = new TreeOfDate(history, on);
  const children = childrenOn(tree, history);
  const parents = new Set([...moved.keys()].flatMap((unit) => tree.parentOf(unit) ?? []));
  const counts = [...parents].map((parent): [number, number] => [
    parent,
    children(parent).filter((child) => moved.has(child)).length,
  ]);
  return new Map(counts);
}
