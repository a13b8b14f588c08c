/**
 * Why a formula has no value (semantics 5): something it reads has none; something is divided by
 * zero; a step is too large for a number (no figure of this domain is, so it is told apart from a
 * lack of data).
 */
export type EmptyReason = 'NO_DATA' | 'ZERO_DENOMINATOR' | 'OVERFLOW';

/** A finite value, or null and why. */
export type Evaluation =
  | { readonly value: number; readonly reason?: never }
  | { readonly value: null; readonly reason: EmptyReason };

/** No value, for that reason. */
export function empty(reason: EmptyReason): Evaluation {
  return { value: null, reason };
}

/**
 * A number as an evaluation. NaN and the infinities never pass, nor does the zero with a minus
 * sign.
 */
export function finite(value: number): Evaluation {
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : empty('OVERFLOW');
}
