import type { FormCheck } from '../forms/form.js';
import type { DomainError } from '../kernel/domain-error.js';

/** The two sides of the comparison that did not hold. */
export interface CheckedSides {
  readonly actual: string;
  readonly expected: string;
  /** Of an equality: what the left side has more than the right one. */
  readonly residual?: string;
}

/** A check of a form that does not hold, in the check's own sentences. */
export function checkFailed(
  path: DomainError['path'],
  { messageEn, messageVi }: FormCheck,
  sides: CheckedSides | undefined,
): DomainError {
  return { code: 'CHECK_FAILED', path, messageEn, messageVi, ...sides };
}
