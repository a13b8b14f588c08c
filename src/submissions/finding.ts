import type { DomainError } from '../kernel/domain-error.js';

/** Where in the input a finding stands. */
export type Place = readonly (string | number)[];

/** A finding with its two sentences; details are left out when there are none. */
export function finding(
  code: string,
  path: Place,
  messageEn: string,
  messageVi: string,
  details: Partial<Pick<DomainError, 'expected' | 'actual'>> & {
    suggestion?: string | undefined;
  } = {},
): DomainError {
  const { suggestion, ...rest } = details;
  return {
    code,
    path,
    messageEn,
    messageVi,
    ...rest,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
