import { TreeOfDate } from '../trees/tree-of-date.js';
import { applyActs } from './apply-acts.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import { atomsAt } from './plan-parts.js';
import type { ReorganizationRow } from './reorganization.js';
import type { EnterpriseLeft, ReorganizationReport, UnitEffect } from './reorganization-report.js';

const mostLeft = 1000;

/** Enterprises of split units that no act assigned, as they stand before the reorganization. */
export async function findEnterprisesLeft(
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  context: PlanningContext,
): Promise<ReorganizationReport['enterprisesLeft']> {
  const { database, port, history, idOf, codeOf, on } = context;
  if (row.split.length === 0) return { totalCount: 0, enterprises: [] };
  const units = new Set(row.split.map(({ unit }) => idOf(unit)));
  const atoms = atomsAt(history, new TreeOfDate(history, on), units);
  const homes = new Map([...atoms].flatMap(([unit, ids]) => ids.map((id) => [id, unit])));
  const assigned = plan.parts.flatMap(({ wish }) => wish.enterprises);
  const { total, enterprises } = await port.listEnterprises(
    database,
    [...homes.keys()],
    on,
    assigned,
    mostLeft,
  );
  const after = new TreeOfDate(applyActs(history, { ...plan, parts: [] }), on);
  return {
    totalCount: total,
    enterprises: enterprises.map(({ taxCode, name, atom }): EnterpriseLeft => {
      const unit = homes.get(atom) ?? 0;
      const stands = after.isOpen(unit) ? unit : (after.parentOf(unit) ?? unit);
      return { unit: codeOf(unit), taxCode, name, staysWith: codeOf(stands) };
    }),
  };
}

/** The report of a reorganization that was carried out. */
export function writeReport(
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  { codeOf, on }: PlanningContext,
  told: {
    readonly opened: number;
    readonly units: readonly UnitEffect[];
    readonly enterprisesLeft: ReorganizationReport['enterprisesLeft'];
    readonly hierarchies: ReorganizationReport['hierarchies'];
  },
): ReorganizationReport {
  return {
    ...told,
    effectiveOn: on,
    closed: plan.closed.size,
    renamed: row.rename.length,
    kindChanged: row.changeKind.length,
    moved: plan.moved.size,
    merged: row.merge.reduce((sum, { predecessors }) => sum + predecessors.length, 0),
    split: row.split.length,
    officialCodesChanged: row.changeOfficialCode?.length ?? 0,
    successions: plan.successions.map(({ predecessor, successor, ...rest }) => ({
      predecessor: codeOf(predecessor),
      successor: codeOf(successor),
      ...rest,
    })),
    enterprisesAssigned: row.split.reduce(
      (sum, { enterprises = [] }) => sum + enterprises.length,
      0,
    ),
  };
}
