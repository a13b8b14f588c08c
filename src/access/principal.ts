import type { Action } from './action.js';
import { makeScope, type Scope } from './scope.js';

/** Who calls, what is visible to them, and what they may do. */
export interface Principal {
  /** Kept with every revision; never the name of a person. `client:<code>` for a client with a key. */
  readonly name: string;
  readonly scope: Scope;
  readonly actions: ReadonlySet<Action> | 'ALL';
  /** In whose name it passes reports on; undefined = it receives them itself. */
  readonly agency?: string | undefined;
}

/** Callers from trusted networks while no client was ever created: they see and change everything. */
export const loopbackPrincipal: Principal = {
  name: 'loopback',
  scope: makeScope('EVERYTHING'),
  actions: 'ALL',
};

const CLIENT = 'client:';

/** The name of a client as a principal. */
export function clientName(code: string): string {
  return `${CLIENT}${code}`;
}

/** The code of the client that a principal is; undefined for anybody else. */
export function clientCode({ name }: Principal): string | undefined {
  return name.startsWith(CLIENT) ? name.slice(CLIENT.length) : undefined;
}

/** The program itself: seeds, folds, command line. */
export const systemPrincipal: Principal = {
  name: 'system',
  scope: makeScope('EVERYTHING'),
  actions: 'ALL',
};
