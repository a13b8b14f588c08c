import type { WriteContext } from '../cube/write-context.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { AddressedReport } from './check-reporters.js';

/** What the checks of the forms say of reports; each finding tells its row. */
export interface ChecksOutcome {
  /** These refuse their rows. */
  readonly errors: readonly DomainError[];
  /** These stay with their reports. */
  readonly warnings: readonly DomainError[];
}

/** Holds reports that say something new, under the locks of their reporters, against the checks of their forms. */
export type RunChecks = (
  tx: WriteTransaction,
  context: WriteContext,
  reports: readonly AddressedReport[],
) => Promise<ChecksOutcome>;

/** The checks of the forms. */
export const runChecks: RunChecks = () => Promise.resolve({ errors: [], warnings: [] });
