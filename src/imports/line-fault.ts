import type { DomainError } from '../kernel/domain-error.js';

/** What is wrong with one line of a file. */
export interface LineFault {
  /** 1-based, as editors count. */
  readonly line: number;
  /** 1-based: the character in a line that is no JSON, the field in a CSV row. */
  readonly column?: number | undefined;
  /** `path` begins at the row: ['reporter', 'enterprise']; for CSV it is the name of the column. */
  readonly error: DomainError;
}

/** A fault as it is stored and told. */
export function plainFault({ line, column, error }: LineFault): Readonly<Record<string, unknown>> {
  return { line, ...(column === undefined ? {} : { column }), ...error, row: undefined };
}
