import { mayDo } from './gate.js';
import type { Principal } from './principal.js';
import { makeScope, type Scope } from './scope.js';

const nothing = makeScope([]);

/** What the caller may read: without READ nothing, also not by way of what a mutation answers. */
export function readableScope(principal: Principal): Scope {
  return mayDo(principal, 'READ') ? principal.scope : nothing;
}
