import type { ReporterKind } from '../../forms/form.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Period } from '../../kernel/period.js';

/**
 * Where a duty stands. OPEN: nothing came in, and it is not due yet. LATE: nothing came in, and it is due. Else the state of
 * the report; a report that was withdrawn did not come in.
 */
export type DutyState = 'OPEN' | 'LATE' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';

export const DUTY_STATES: readonly DutyState[] = [
  'OPEN',
  'LATE',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
];

/** Who owes a form for a period, and what became of it. */
export interface Duty {
  readonly formId: number;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  /** Of the register of its kind. */
  readonly reporterId: number;
  /** The code of the rule that it follows from. */
  readonly rule: string;
  /** The instant from which a report is late. */
  readonly dueAt: Date;
  /** The unit that decides about the report; null when there is none above. */
  readonly receiverId: number | null;
  readonly via: readonly string[];
  readonly state: DutyState;
  /** Whether the first revision that is not withdrawn came before it was due; null while there is none. */
  readonly isOnTime: boolean | null;
  readonly submissionId: number | null;
}

/** Where the next page begins. */
export interface DutyPlace {
  readonly dueAt: Date;
  readonly reporterKind: string;
  readonly reporterId: number;
  readonly formId: number;
  readonly period: number;
}

/** Which duties to list. */
export interface DutyQuestion {
  /** Unit id; only reporters at it or below it. */
  readonly under: number | undefined;
  readonly formId: number | undefined;
  /** Only native periods inside it. */
  readonly period: Period | undefined;
  readonly states: readonly DutyState[] | undefined;
  /** Only those whose last day on time is this day or later. */
  readonly dueFrom: IsoDate | undefined;
  /** Only those whose last day on time is before this day. */
  readonly dueBefore: IsoDate | undefined;
  /** What is late is late at this instant. */
  readonly now: Date;
  readonly limit: number;
  readonly after: DutyPlace | undefined;
}

/** One page of duties. */
export interface DutyListing {
  readonly items: readonly Duty[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}
