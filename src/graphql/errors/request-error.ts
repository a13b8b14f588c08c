import { GraphQLError } from 'graphql';
import type { DomainError } from '../../kernel/domain-error.js';
import { badUserInput, type RequestFault } from './errors.js';

/** The error that tells a fault to the caller as it is. */
export function requestError({ code, message, findings }: RequestFault): GraphQLError {
  const extensions = findings === undefined ? { code } : { code, findings };
  return new GraphQLError(message, { extensions });
}

/** The most findings that one error tells: a question may be wrong in sixty thousand places, an answer may not be so long. */
const mostFindings = 100;

/** The error for findings about what the caller wrote. */
export function badInput(findings: readonly DomainError[]): GraphQLError {
  return requestError(badUserInput(findings.slice(0, mostFindings)));
}
