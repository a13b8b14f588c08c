import type { DomainError } from '../../kernel/domain-error.js';

/** A finding as the API tells it: the fields of UserError. */
export interface UserError {
  readonly code: string;
  readonly messageVi: string;
  readonly messageEn: string;
  readonly path: readonly string[];
  readonly row: number | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly residual: string | null;
  readonly suggestion: string | null;
}

/** Builds it from a finding of the domain. */
export function userError(error: DomainError): UserError {
  return {
    code: error.code,
    messageVi: error.messageVi,
    messageEn: error.messageEn,
    path: error.path.map(String),
    row: error.row ?? null,
    expected: error.expected ?? null,
    actual: error.actual ?? null,
    residual: error.residual ?? null,
    suggestion: error.suggestion ?? null,
  };
}
