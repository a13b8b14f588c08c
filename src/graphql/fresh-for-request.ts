import { freshDefinitions } from '../measures/fresh-definitions.js';
import type { RequestContext } from './request-context.js';

const looked = new WeakMap<RequestContext, Promise<void>>();

/** Notices what other processes have defined: once for a request, however many of its parts ask for definitions. */
export function freshForRequest(context: RequestContext): Promise<void> {
  const looking = looked.get(context) ?? freshDefinitions(context.services);
  looked.set(context, looking);
  return looking;
}
