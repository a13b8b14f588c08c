import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import type { Queryable } from '../../platform/queryable.js';
import { TreeOfDate } from '../trees/tree-of-date.js';
import type { UnitHistory } from '../trees/unit-history.js';
import { applyActs } from './apply-acts.js';
import { checkHistory, type HistoryFault } from './check-history.js';
import * as faults from './errors.js';
import { placementCycle } from '../errors.js';
import { atomsAt, planPart, type NewPart } from './plan-parts.js';
import { planSplits } from './plan-splits.js';
import { planSuccessions, type IdOf } from './plan-successions.js';
import type { PlannedSuccession, ReorganizationRow } from './reorganization.js';
import type { SplitPort } from './split-port.js';

/** What a reorganization will write, by ids. */
export interface ReorganizationPlan {
  readonly on: IsoDate;
  readonly closed: ReadonlySet<number>;
  readonly moved: ReadonlyMap<number, number>;
  readonly successions: readonly PlannedSuccession[];
  readonly parts: readonly NewPart[];
}

/** What planning needs beside the acts. */
export interface PlanningContext {
  readonly database: Queryable;
  readonly port: SplitPort;
  /** All units of the hierarchy, those that the act opens among them. */
  readonly history: UnitHistory;
  readonly idOf: IdOf;
  readonly codeOf: (unit: number) => string;
  readonly on: IsoDate;
  readonly findings: Findings;
}

/** Works out what the acts do and tries the tree that they lead to on every day from theirs on; faults go to the findings. */
export async function planReorganization(
  row: ReorganizationRow,
  context: PlanningContext,
): Promise<ReorganizationPlan> {
  const { database, port, history, idOf, on, findings } = context;
  const wishes = await planSplits(database, port, row, history, idOf, on, findings);
  const assigned = (unit: string, successor: string): number =>
    row.split
      .filter((split) => split.unit === unit)
      .flatMap(({ enterprises = [] }) => enterprises)
      .filter((goes) => goes.unit === successor).length;
  const plan = {
    on,
    closed: closedBy(row, idOf),
    moved: placesAfter(row, context),
    successions: planSuccessions(row, idOf, assigned),
    parts: wishes.map((wish) => planPart(history, wish, on)),
  };
  await checkHoldings(row, plan, context);
  for (const fault of checkHistory(applyActs(history, { ...plan, parts: [] }), on)) {
    findings.add((path) => faultOf(fault, path, context.codeOf));
  }
  return plan;
}

function closedBy({ close, merge, split }: ReorganizationRow, idOf: IdOf): ReadonlySet<number> {
  const codes = [
    ...close.map(({ unit }) => unit),
    ...merge.flatMap(({ predecessors }) => predecessors.map(({ unit }) => unit)),
    ...split
      .filter(({ unit, into }) => !into.some((part) => part.unit === unit))
      .map(({ unit }) => unit),
  ];
  return new Set(codes.map(idOf));
}

/** Where units stand from the day on: as was said, and what stood under a merged unit under the one that it passed to. */
function placesAfter(
  row: ReorganizationRow,
  { history, idOf, on }: PlanningContext,
): Map<number, number> {
  const closed = closedBy(row, idOf);
  const stated = row.move.map(({ unit, parent }) => [idOf(unit), idOf(parent)] as const);
  const tree = new TreeOfDate(history, on);
  const inherited = row.merge.flatMap(({ predecessors, into }) =>
    predecessors.flatMap(({ unit }) =>
      childrenOf(idOf(unit), tree, history)
        .filter((child) => !closed.has(child))
        .map((child) => [child, idOf(into)] as const),
    ),
  );
  return new Map([...inherited, ...stated]);
}

function childrenOf(unit: number, tree: TreeOfDate, { units }: UnitHistory): number[] {
  return [...units.keys()].filter((id) => tree.isOpen(id) && tree.parentOf(id) === unit);
}

/** Nothing may be left behind: units under a unit that ends go somewhere, and so do its enterprises. */
async function checkHoldings(
  row: ReorganizationRow,
  { on, closed, moved }: ReorganizationPlan,
  { database, port, history, idOf, codeOf, findings }: PlanningContext,
): Promise<void> {
  const tree = new TreeOfDate(history, on);
  const places = [
    ...row.close.map(({ unit }, i) => ({ unit, at: ['close', i, 'unit'], passes: false })),
    ...row.split.map(({ unit }, i) => ({ unit, at: ['split', i, 'unit'], passes: true })),
  ].filter(({ unit }) => closed.has(idOf(unit)));
  const atoms = new Map(places.map(({ unit }) => [unit, atomsAt(history, tree, idOf(unit))]));
  const counts = await port.countEnterprises(database, [...atoms.values()].flat(), on);
  for (const { unit, at, passes } of places) {
    const left = childrenOf(idOf(unit), tree, history).filter(
      (child) => !closed.has(child) && !moved.has(child),
    );
    if (left.length > 0) {
      findings.add((path) => faults.openChildren(path, unit, left.map(codeOf)), ...at);
    }
    const held = (atoms.get(unit) ?? []).reduce((sum, atom) => sum + (counts.get(atom) ?? 0), 0);
    if (!passes && held > 0) {
      findings.add((path) => faults.openEnterprises(path, unit, held), ...at);
    }
  }
}

function faultOf(
  fault: HistoryFault,
  path: readonly (string | number)[],
  codeOf: (unit: number) => string,
): ReturnType<typeof placementCycle> {
  if (fault.kind === 'CYCLE') return placementCycle(path, fault.units.map(codeOf));
  if (fault.kind === 'GAP') return faults.placementGap(path, codeOf(fault.unit), fault.on);
  const { unit, parent, on } = fault;
  return faults.parentNotOpenThen(path, codeOf(unit), codeOf(parent), on);
}
