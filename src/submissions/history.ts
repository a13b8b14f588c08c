import type { DomainError } from '../kernel/domain-error.js';
import type { StoredValues } from './report.js';
import type { ReturnReason } from './review/decision.js';

/** One revision of a report: what was said, by whom, and what became of it. It never changes. */
export interface SubmissionRevision {
  readonly submissionId: number;
  readonly revision: number;
  readonly state: string;
  readonly formVersionId: number;
  readonly note: string | undefined;
  /** None in a revision that annuls. */
  readonly values: StoredValues;
  /** The server's time when it came in: what deadlines are held against. */
  readonly receivedAt: Date;
  /** From when readers could see it. */
  readonly knownAt: Date;
  /** The name of the client that sent it. */
  readonly client: string;
  /** The agencies that it goes through, in their order. */
  readonly via: readonly string[];
  /** What it was warned of when it came in; paths begin inside the report. */
  readonly warnings: readonly DomainError[];
}

/** One decision about a revision of a report. */
export interface SubmissionEvent {
  readonly submissionId: number;
  readonly revision: number;
  readonly action: string;
  /** The state of the revision after it. */
  readonly state: string;
  /** In whose name it was passed on or returned, if it was an agency's. */
  readonly agency: string | undefined;
  readonly reasons: readonly ReturnReason[];
  readonly note: string | undefined;
  readonly at: Date;
  /** The name of the client that decided. */
  readonly by: string;
}
