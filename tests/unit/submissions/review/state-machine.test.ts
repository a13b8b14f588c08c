import { describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  entryState,
  ROLES,
  STATES,
  transition,
} from '../../../../src/submissions/review/state-machine.js';

/**
 * Every state x action x role, written out by hand: the columns are SENDER, AGENCY_IN_TURN, AGENCY_OUT_OF_TURN,
 * RECEIVER_IN_TURN, RECEIVER_BEFORE_TURN. A lower-case word is what is written down, with the state it leads to.
 */
const table = `
NONE      SUBMIT    submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED
NONE      ACCEPT    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
NONE      RETURN    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
NONE      WITHDRAW  NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
SUBMITTED SUBMIT    submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED
SUBMITTED ACCEPT    NOT_BELOW          forward:SUBMITTED  NOT_YOUR_TURN      accept:ACCEPTED    NOT_YOUR_TURN
SUBMITTED RETURN    NOT_BELOW          return:RETURNED    NOT_YOUR_TURN      return:RETURNED    return:RETURNED
SUBMITTED WITHDRAW  withdraw:WITHDRAWN withdraw:WITHDRAWN withdraw:WITHDRAWN withdraw:WITHDRAWN withdraw:WITHDRAWN
ACCEPTED  SUBMIT    submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED
ACCEPTED  ACCEPT    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
ACCEPTED  RETURN    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
ACCEPTED  WITHDRAW  NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
RETURNED  SUBMIT    submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED
RETURNED  ACCEPT    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
RETURNED  RETURN    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
RETURNED  WITHDRAW  NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
WITHDRAWN SUBMIT    submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED   submit:SUBMITTED
WITHDRAWN ACCEPT    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
WITHDRAWN RETURN    NOT_BELOW          NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
WITHDRAWN WITHDRAW  NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED      NOT_SUBMITTED
`;

const expected = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [state, action, ...outcomes] = line.split(/ +/);
      return ROLES.map((role, index) => [`${state} ${action} ${role}`, outcomes[index]] as const);
    }),
);

const cells = STATES.flatMap((state) =>
  ACTIONS.flatMap((action) => ROLES.map((role) => ({ state, action, role }))),
);

describe('the state machine', () => {
  it('is written out for every state, action and role', () => {
    expect(expected.size).toBe(cells.length);
    expect([...expected.values()]).not.toContain(undefined);
  });

  it.each(cells)('$state $action by $role', ({ state, action, role }) => {
    const outcome = transition(state, action, role);
    const told =
      typeof outcome === 'string' ? outcome : `${outcome.event.toLowerCase()}:${outcome.state}`;
    expect(told).toBe(expected.get(`${state} ${action} ${role}`));
  });

  it('lets reports in as their form says', () => {
    expect(entryState('BY_REVIEW')).toBe('SUBMITTED');
    expect(entryState('ON_RECEIPT')).toBe('ACCEPTED');
  });
});
