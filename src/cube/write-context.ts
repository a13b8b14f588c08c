import type { IsoDate } from '../kernel/date.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { LockSubjects } from './lock-subjects.js';
import type { Recount } from './recount.js';

/** What every write of records needs beside its transaction. */
export interface WriteContext {
  readonly catalogue: Catalogue;
  /** Locks subjects and all that depends on them, before they change. */
  readonly lock: LockSubjects;
  /** Locks the subjects alone, so that they do not change meanwhile. */
  readonly lockRows: LockSubjects;
  readonly recount: Recount;
  /** The calendar day in Asia/Ho_Chi_Minh. */
  readonly today: IsoDate;
}
