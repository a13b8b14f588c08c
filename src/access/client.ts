import type { Action } from './action.js';

/** A program that may call the API. */
export interface ApiClient {
  readonly code: string;
  readonly name: string;
  readonly actions: readonly Action[];
  /** The top of its subtree; null = it sees everything. */
  readonly unit: { readonly id: number; readonly code: string } | null;
  /** In whose name it passes reports on. */
  readonly agency: string | null;
  readonly createdAt: Date;
  /** The principal that created it. */
  readonly createdBy: string;
  readonly revokedAt: Date | null;
  /** In the order in which they were made. */
  readonly keys: readonly ApiKey[];
}

/** A key of a client, without the key. */
export interface ApiKey {
  /** Its first characters. */
  readonly hint: string;
  readonly createdAt: Date;
  /** From this instant on it is dead; null = it does not end by itself. */
  readonly expiresAt: Date | null;
}

/** A client to be created, as the caller wrote it. */
export interface ClientDraft {
  readonly code: string;
  readonly name: string;
  readonly actions: readonly string[];
  /** The id of its unit; null = it sees everything, undefined = one was named that the caller cannot see. */
  readonly unitId: number | null | undefined;
  readonly agency: string | undefined;
  readonly expiresAt: Date | undefined;
}

/** A key to be made in place of the others, as the caller wrote it. */
export interface Rotation {
  readonly code: string;
  /** How many days (24 hours each) the other keys go on working; 0 = they are dead at once. */
  readonly overlapDays: number;
  readonly expiresAt: Date | undefined;
}

/** What only the answer to a creation or rotation holds. */
export interface GivenKey {
  readonly code: string;
  readonly key: string;
}

/** How long other keys go on working when nothing is said, and at most, in days. */
export const overlap = { usual: 7, most: 90 } as const;
