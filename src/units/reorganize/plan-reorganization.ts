import { TreeOfDate } from '../trees/tree-of-date.js';
import { applyActs } from './apply-acts.js';
import { checkHistory } from './check-history.js';
import { checkHoldings } from './check-holdings.js';
import { childrenOn } from './children-on.js';
import * as faults from './errors.js';
import { tellFault } from './tell-fault.js';
import { planPart } from './plan-parts.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import { planSplits } from './plan-splits.js';
import { planSuccessions, type IdOf } from './plan-successions.js';
import type { ReorganizationRow } from './reorganization.js';

/** Works out what the acts do and tries the tree that they lead to on every day from theirs on; faults go to the findings. */
export async function planReorganization(
  row: ReorganizationRow,
  context: PlanningContext,
): Promise<ReorganizationPlan> {
  const { database, port, history, idOf, on, findings } = context;
  const wishes = await planSplits(database, port, row, history, idOf, on, findings);
  const closed = closedBy(row, idOf);
  const plan = {
    on,
    closed,
    moved: placesAfter(row, closed, context),
    successions: planSuccessions(row, idOf, countAssigned(row)),
    parts: wishes.map((wish) => planPart(history, wish, on)),
  };
  await checkHoldings(row, plan, context);
  const left = unitsLeft(row, plan, idOf);
  for (const fault of checkHistory(applyActs(history, { ...plan, parts: [] }), on)) {
    const isTold = fault.kind === 'PARENT_NOT_OPEN' && fault.on === on && left(fault);
    if (!isTold) tellFault(fault, row, context);
  }
  return plan;
}

/** Whether a unit was told already as left behind under one that ends. */
function unitsLeft(
  { close, split }: ReorganizationRow,
  { closed, moved }: ReorganizationPlan,
  idOf: IdOf,
): (fault: { readonly unit: number; readonly parent: number }) => boolean {
  const ending = new Set([...close, ...split].map(({ unit }) => idOf(unit)));
  return ({ unit, parent }) => ending.has(parent) && closed.has(parent) && !moved.has(unit);
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

function countAssigned({ split }: ReorganizationRow): (unit: string, successor: string) => number {
  const counts = new Map<string, number>();
  for (const { unit, enterprises = [] } of split) {
    for (const goes of enterprises) {
      const key = `${unit} ${goes.unit}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (unit, successor) => counts.get(`${unit} ${successor}`) ?? 0;
}

/**
 * Where units stand from the day on: as was said, and what stood under a merged unit under the one that it passed to. A unit
 * that moves later anyway cannot be taken along without losing that.
 */
function placesAfter(
  row: ReorganizationRow,
  closed: ReadonlySet<number>,
  { history, idOf, codeOf, on, findings }: PlanningContext,
): Map<number, number> {
  const moved = new Map(row.move.map(({ unit, parent }) => [idOf(unit), idOf(parent)]));
  const children = childrenOn(new TreeOfDate(history, on), history);
  row.merge.forEach(({ predecessors, into }, index) => {
    const successor = idOf(into);
    predecessors.forEach(({ unit }, place) => {
      for (const child of children(idOf(unit))) {
        if (closed.has(child) || child === successor || moved.has(child)) continue;
        moved.set(child, successor);
        const spans = history.units.get(child)?.placements ?? [];
        const later = spans.find(({ from }) => from > on);
        if (later === undefined) continue;
        const at = ['merge', index, 'predecessors', place, 'unit'] as const;
        findings.add((path) => faults.laterChange(path, codeOf(child), on, later.from), ...at);
      }
    });
  });
  return moved;
}
