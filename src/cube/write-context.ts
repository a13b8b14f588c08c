import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { LockSubjects } from './lock-subjects.js';
import type { Recount } from './recount.js';
import type { RefineAtoms } from './refine-atoms.js';

/** What every write of records needs beside its transaction. */
export interface WriteContext {
  /** What the writer may see: everything outside of it does not exist for the write either. */
  readonly scope: Scope;
  readonly catalogue: Catalogue;
  /** Locks subjects and all that depends on them, before they change. */
  readonly lock: LockSubjects;
  /** Locks the subjects alone, so that they do not change meanwhile. */
  readonly lockRows: LockSubjects;
  readonly recount: Recount;
  /** Moves what went to new parts of atoms. */
  readonly refine: RefineAtoms;
  /** The server's time when the write began: what is received, decided and due is held against it. */
  readonly now: Date;
  /** Its calendar day in Asia/Ho_Chi_Minh. */
  readonly today: IsoDate;
}
