import { makeScope, type Scope } from './scope.js';

/** Who calls, and what is visible to them. */
export interface Principal {
  /** Kept with every revision; never the name of a person. */
  readonly name: string;
  readonly scope: Scope;
}

/** The stand-in for callers from trusted networks while no API keys exist: sees and changes everything. */
export const loopbackPrincipal: Principal = { name: 'loopback', scope: makeScope('EVERYTHING') };

/** The program itself: seeds, folds, command line. */
export const systemPrincipal: Principal = { name: 'system', scope: makeScope('EVERYTHING') };
