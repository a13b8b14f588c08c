import type { Principal } from './principal.js';
import { makeScope } from './scope.js';

/** Who asked for work that is done later: the name, and the units (ids) at the top of its scope, null for everything. */
export interface StoredPrincipal {
  readonly name: string;
  readonly roots: readonly number[] | null;
}

/** What is kept of a caller whose right to the work was checked when it asked. */
export function storePrincipal({ name, scope: { roots } }: Principal): StoredPrincipal {
  return { name, roots: roots === 'EVERYTHING' ? null : roots };
}

/** The caller again, for the work that it asked for: it may do nothing else any more. */
export function restorePrincipal({ name, roots }: StoredPrincipal): Principal {
  return { name, scope: makeScope(roots ?? 'EVERYTHING'), actions: new Set() };
}
