import type { FormAcceptance } from '../../forms/form.js';

/** Where a revision, and with its current one the report, stands (semantics 8). NONE = nothing was ever sent. */
export const STATES = ['NONE', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type State = (typeof STATES)[number];

/** What somebody does to a report. */
export const ACTIONS = ['SUBMIT', 'ACCEPT', 'RETURN', 'WITHDRAW'] as const;
export type ReviewAction = (typeof ACTIONS)[number];

/**
 * What somebody is to one report. SENDER: the report is of the own unit. AGENCY: acts in the name of one, whose turn it is or
 * is not. RECEIVER: decides when all agencies have passed the report on, and may return it before.
 */
export const ROLES = [
  'SENDER',
  'AGENCY_IN_TURN',
  'AGENCY_OUT_OF_TURN',
  'RECEIVER_IN_TURN',
  'RECEIVER_BEFORE_TURN',
] as const;
export type Role = (typeof ROLES)[number];

/** A step that may be taken: the state it leads to, and what is written down. SUBMIT writes a revision, the others events. */
export interface Transition {
  readonly state: Exclude<State, 'NONE'>;
  readonly event: 'SUBMIT' | 'FORWARD' | 'ACCEPT' | 'RETURN' | 'WITHDRAW';
}

/** Why a step may not be taken. */
export type Refusal = 'NOT_SUBMITTED' | 'NOT_BELOW' | 'NOT_YOUR_TURN';

const submit: Transition = { state: 'SUBMITTED', event: 'SUBMIT' };
const forward: Transition = { state: 'SUBMITTED', event: 'FORWARD' };
const accept: Transition = { state: 'ACCEPTED', event: 'ACCEPT' };
const giveBack: Transition = { state: 'RETURNED', event: 'RETURN' };
const withdraw: Transition = { state: 'WITHDRAWN', event: 'WITHDRAW' };

/** What each may do with a revision that waits for a decision. */
const waiting: Readonly<Record<ReviewAction, Readonly<Record<Role, Transition | Refusal>>>> = {
  SUBMIT: {
    SENDER: submit,
    AGENCY_IN_TURN: submit,
    AGENCY_OUT_OF_TURN: submit,
    RECEIVER_IN_TURN: submit,
    RECEIVER_BEFORE_TURN: submit,
  },
  ACCEPT: {
    SENDER: 'NOT_BELOW',
    AGENCY_IN_TURN: forward,
    AGENCY_OUT_OF_TURN: 'NOT_YOUR_TURN',
    RECEIVER_IN_TURN: accept,
    RECEIVER_BEFORE_TURN: 'NOT_YOUR_TURN',
  },
  RETURN: {
    SENDER: 'NOT_BELOW',
    AGENCY_IN_TURN: giveBack,
    AGENCY_OUT_OF_TURN: 'NOT_YOUR_TURN',
    RECEIVER_IN_TURN: giveBack,
    RECEIVER_BEFORE_TURN: giveBack,
  },
  WITHDRAW: {
    SENDER: withdraw,
    AGENCY_IN_TURN: withdraw,
    AGENCY_OUT_OF_TURN: withdraw,
    RECEIVER_IN_TURN: withdraw,
    RECEIVER_BEFORE_TURN: withdraw,
  },
};

/**
 * The whole machine: what an action of a role leads to, or why it may not be taken. A new revision is possible in every
 * state; everything else needs one that waits.
 */
export function transition(state: State, action: ReviewAction, role: Role): Transition | Refusal {
  const step = waiting[action][role];
  if (state === 'SUBMITTED' || action === 'SUBMIT' || step === 'NOT_BELOW') return step;
  return 'NOT_SUBMITTED';
}

/** The state in which a new revision comes in: some forms need no review. */
export function entryState(acceptance: FormAcceptance): 'SUBMITTED' | 'ACCEPTED' {
  return acceptance === 'ON_RECEIPT' ? 'ACCEPTED' : 'SUBMITTED';
}
