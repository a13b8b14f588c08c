import type { DomainError } from '../kernel/domain-error.js';
import type { Action } from './action.js';
import * as errors from './errors.js';
import { mayDo } from './gate.js';
import type { Principal } from './principal.js';

/** What a key lets its holder do, beside the subtree. */
export interface Rights {
  readonly actions: readonly Action[];
  readonly agency: string | undefined;
}

/** Where in the input the rights stand. */
export interface RightsPlaces {
  action(index: number): readonly (string | number)[];
  readonly agency: readonly (string | number)[];
}

/** Finds fault with rights that the caller does not have itself: whoever hands out a key could use it. */
export function checkRights(
  caller: Principal,
  { actions, agency }: Rights,
  places: RightsPlaces,
): DomainError[] {
  const found = actions.flatMap((action, index) =>
    mayDo(caller, action)
      ? []
      : [errors.beyondOwnRights(places.action(index), `the action ${action}`, `quyền ${action}`)],
  );
  // Who passes reports on for an agency does not decide in the end, nor for another agency.
  if (caller.agency === undefined || caller.agency === agency) return found;
  const [en, vi] = ['another agency than your own', 'cơ quan khác với cơ quan của bạn'];
  return [...found, errors.beyondOwnRights(places.agency, en, vi)];
}
