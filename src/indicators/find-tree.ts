import { parseDate } from '../kernel/date.js';
import type { DomainError } from '../kernel/domain-error.js';
import { nearest } from '../kernel/suggest.js';
import { unknownHierarchy } from '../units/hierarchies/errors.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';
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

/** What must be known of hierarchies to find one. */
export type KnownHierarchies = Pick<UnitTrees, 'hierarchies'>;

/** Finds what a question says of its tree; faults go to `found`. */
export function findTree(
  request: TreeRequest | undefined,
  known: KnownHierarchies,
  found: DomainError[],
): TreeChoice {
  if (request === undefined) return currentTree;
  const { basis, asOf } = request;
  const hierarchy = findHierarchy(request.hierarchy, known, found, 'tree', 'hierarchy');
  if (basis !== 'AS_OF') {
    if (asOf) found.push(errors.treeDateNotUsed(['tree', 'asOf'], basis, asOf));
    return { basis, hierarchy };
  }
  const date = asOf ? parseDate(asOf) : undefined;
  if (date === undefined) {
    found.push(errors.treeDateMissing(['tree', 'asOf']));
    return currentTree;
  }
  return { basis, asOf: date, hierarchy };
}

/** The code of a hierarchy that exists; undefined for the one that reports follow. Faults go to `found`. */
export function findHierarchy(
  code: string | null | undefined,
  { hierarchies }: KnownHierarchies,
  found: DomainError[],
  ...path: string[]
): string | undefined {
  if (!code || code === reportingHierarchy) return undefined;
  const codes = hierarchies.map((each) => each.code);
  if (!codes.includes(code)) {
    found.push(unknownHierarchy(path, code, nearest(code, codes)));
  }
  return code;
}
