import type { Action } from './action.js';
import type { Principal } from './principal.js';

/** Thrown for a caller that may not do what it asked for; the doors tell it as FORBIDDEN. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';

  constructor(readonly action: Action) {
    super(`This needs the action ${action}, which the caller does not have.`);
  }
}

/** Whether the caller may do this at all; what it may do it to is told by its scope. */
export function mayDo({ actions }: Principal, action: Action): boolean {
  return actions === 'ALL' || actions.has(action);
}

/** Throws ForbiddenError when the caller may not do this. */
export function requireAction(principal: Principal, action: Action): void {
  if (!mayDo(principal, action)) throw new ForbiddenError(action);
}
