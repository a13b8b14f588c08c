import { placementCycle } from '../errors.js';
import type { HistoryFault } from './check-history.js';
import * as faults from './errors.js';
import type { PlanningContext } from './planning.js';
import type { ReorganizationRow } from './reorganization.js';

type Place = readonly (string | number)[];

/** Tells what would be wrong with the tree, at the act that makes it so. */
export function tellFault(
  fault: HistoryFault,
  row: ReorganizationRow,
  { codeOf, findings }: Pick<PlanningContext, 'codeOf' | 'findings'>,
): void {
  if (fault.kind === 'CYCLE') {
    const codes = fault.units.map(codeOf);
    findings.add((path) => placementCycle(path, codes), ...placeOf(row, codes, codes));
    return;
  }
  const unit = codeOf(fault.unit);
  if (fault.kind === 'GAP') {
    const at = placeOf(row, [unit], []);
    findings.add((path) => faults.placementGap(path, unit, fault.on), ...at);
    return;
  }
  const parent = codeOf(fault.parent);
  const at = placeOf(row, [unit], [parent]);
  findings.add((path) => faults.parentNotOpenThen(path, unit, parent, fault.on), ...at);
}

/** The act that places one of the units, else the one that ends one of those above; the whole when none does. */
function placeOf(
  row: ReorganizationRow,
  placed: readonly string[],
  ended: readonly string[],
): Place {
  const moved = row.move.findIndex(({ unit }) => placed.includes(unit));
  if (moved >= 0) return ['move', moved, 'parent'];
  const opened = row.open.findIndex(({ code }) => placed.includes(code));
  if (opened >= 0) return ['open', opened, 'parent'];
  const closed = row.close.findIndex(({ unit }) => ended.includes(unit));
  if (closed >= 0) return ['close', closed, 'unit'];
  for (const [index, { predecessors }] of row.merge.entries()) {
    const place = predecessors.findIndex(({ unit }) => ended.includes(unit));
    if (place >= 0) return ['merge', index, 'predecessors', place, 'unit'];
  }
  const split = row.split.findIndex(({ unit }) => ended.includes(unit));
  return split >= 0 ? ['split', split, 'unit'] : [];
}
