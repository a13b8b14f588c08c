import type { Principal } from '../../access/principal.js';
import type { Role } from './state-machine.js';

/** What a role depends on: where the reporter stands to the caller, and how far the revision has come. */
export interface Position {
  /** Whether the reporter is strictly below a unit of the caller. */
  readonly isBelow: boolean;
  /** The agencies that the revision goes through, in their order, and how many have passed it on. */
  readonly via: readonly string[];
  readonly step: number;
}

/**
 * What the caller is to a report. The program itself, and trusted callers while there are no clients, act for whoever's turn it
 * is.
 */
export function roleOf(
  { actions, agency }: Pick<Principal, 'actions' | 'agency'>,
  { isBelow, via, step }: Position,
): Role {
  if (!isBelow) return 'SENDER';
  const next = via[step];
  if (actions === 'ALL') return next === undefined ? 'RECEIVER_IN_TURN' : 'AGENCY_IN_TURN';
  if (agency !== undefined) return agency === next ? 'AGENCY_IN_TURN' : 'AGENCY_OUT_OF_TURN';
  return next === undefined ? 'RECEIVER_IN_TURN' : 'RECEIVER_BEFORE_TURN';
}
