import type { BaseContext } from '@apollo/server';
import type { Principal } from '../access/principal.js';

/** What a request carries, as far as this folder looks at it. */
export interface CalledBy extends BaseContext {
  readonly principal: Principal;
}
