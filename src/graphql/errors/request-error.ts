import { GraphQLError } from 'graphql';
import type { DomainError } from '../../kernel/domain-error.js';
import { badUserInput, type RequestFault } from './errors.js';

/** The error that tells a fault to the caller as it is. */
export function requestError({ code, message, findings }: RequestFault): GraphQLError {
  const extensions = findings === undefined ? { code } : { code, findings };
  return new GraphQLError(message, { extensions });
}

/** The error for findings about what the caller wrote. */
export function badInput(findings: readonly DomainError[]): GraphQLError {
  return requestError(badUserInput(findings));
}
