import type { Queryable } from './queryable.js';

const retriableStates = new Set(['40001', '40P01']);

/** A transaction that must be tried again because the records it locked were not the ones it needed in the end. */
export class StaleLocks extends Error {
  constructor() {
    super('what the transaction locked changed before the lock was given');
  }
}

/** A transaction that needs what only another one can make: `make` does so once it is rolled back, and it is tried again. */
export class NeedsFirst extends Error {
  constructor(readonly make: (database: Queryable) => Promise<void>) {
    super('the transaction needs something that is made outside of it');
  }
}

/** True for deadlocks, serialization failures and stale locks: the same transaction may succeed when tried again. */
export function isRetriable(error: unknown): boolean {
  if (error instanceof StaleLocks || error instanceof NeedsFirst) return true;
  return error instanceof Error && 'code' in error && retriableStates.has(String(error.code));
}
