import type { DomainError } from '../../kernel/domain-error.js';

/**
 * Why the embedded server is not there. Thrown, because nothing can go on without a database;
 * `fault` is the sentence for the operator, `code` its stable name.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: string;
  readonly fault: DomainError;

  constructor(fault: DomainError) {
    super(fault.messageEn);
    this.code = fault.code;
    this.fault = fault;
  }
}
