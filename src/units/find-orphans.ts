import type { DomainError } from '../kernel/domain-error.js';
import type { CheckedUnit } from './check-unit-row.js';
import { unknownUnit } from './errors.js';
import { findParentOrder } from './parent-order.js';

/**
 * What is wrong with sound rows that would lose the unit above them, as its own row is refused: a unit without a parent
 * would be counted nowhere above itself. `known` are the parents that exist.
 */
export function findOrphans(
  units: readonly CheckedUnit[],
  known: ReadonlyMap<string, unknown>,
  findings: readonly DomainError[],
): DomainError[] {
  const refused = new Set(findings.map(({ row }) => row));
  const sound = units.filter(({ row }) => !refused.has(row));
  const placed = new Set(known.keys());
  // Parents first, so that what stands below an orphan is found with it.
  for (const { code, parent } of findParentOrder(sound).levels.flat()) {
    if (parent === undefined || placed.has(parent)) placed.add(code);
  }
  return sound
    .filter(({ parent }) => parent !== undefined && !placed.has(parent))
    .map(({ row, parent = '' }) => ({ ...unknownUnit(['units', row, 'parent'], parent), row }));
}
