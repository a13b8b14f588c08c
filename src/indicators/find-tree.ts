import { parseDate } from '../kernel/date.js';
import type { DomainError } from '../kernel/domain-error.js';
import { nearest } from '../kernel/suggest.js';
import { reportingHierarchy } from '../units/unit.js';
import * as errors from './observation-errors.js';
import { currentTree, type TreeChoice } from './tree-choice.js';

/** Which tree a question asks for, as it comes in. */
export interface TreeRequest {
  readonly basis: TreeChoice['basis'];
  /** The day of AS_OF, and of nothing else. */
  readonly asOf?: string | null | undefined;
  /** Code of a named hierarchy; `reporting` when nothing is said. */
  readonly hierarchy?: string | null | undefined;
}

/** Finds what a question says of its tree; faults go to `found`. */
export function findTree(request: TreeRequest | undefined, found: DomainError[]): TreeChoice {
  if (request === undefined) return currentTree;
  const { basis, asOf, hierarchy } = request;
  if (hierarchy && hierarchy !== reportingHierarchy) {
    const suggestion = nearest(hierarchy, [reportingHierarchy]);
    found.push(errors.unknownHierarchy(['tree', 'hierarchy'], hierarchy, suggestion));
  }
  if (basis !== 'AS_OF') {
    if (asOf) found.push(errors.treeDateNotUsed(['tree', 'asOf'], basis, asOf));
    return { basis };
  }
  const date = asOf ? parseDate(asOf) : undefined;
  if (date === undefined) {
    found.push(errors.treeDateMissing(['tree', 'asOf']));
    return currentTree;
  }
  return { basis, asOf: date };
}
