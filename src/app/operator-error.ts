import type { DomainError } from '../kernel/domain-error.js';

/** Thrown when the program cannot go on for a reason that the operator can do something about. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';

  constructor(
    readonly fault: DomainError,
    /** Lines to be told with it. */
    readonly details: readonly string[] = [],
  ) {
    super(fault.messageEn);
  }
}
