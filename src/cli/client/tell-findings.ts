import type { DomainError } from '../../kernel/domain-error.js';
import type { CommandContext, ExitCode } from '../command-context.js';

/** Tells why nothing was done. */
export function tellFindings(
  { output }: CommandContext,
  errors: readonly DomainError[],
  json: boolean,
): ExitCode {
  if (json) output.write(`${JSON.stringify({ errors })}\n`);
  else for (const error of errors) output.write(`${describe(error)}\n`);
  return 1;
}

function describe({ code, messageEn, suggestion }: DomainError): string {
  return `${code}: ${messageEn}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`;
}
