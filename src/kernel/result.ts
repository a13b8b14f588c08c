import type { DomainError } from './domain-error.js';

/** A value, or every reason why there is none. Expected failures are returned, never thrown. */
export type Result<T, E = DomainError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly E[] };

/** The result that has a value. */
export function succeed<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/**
 * The result that has none. Throws RangeError (programmer error) without an error: a failure must
 * say why.
 */
export function fail<E>(errors: readonly E[]): Result<never, E> {
  if (errors.length === 0) {
    throw new RangeError('fail() needs at least one error');
  }
  return { ok: false, errors };
}
