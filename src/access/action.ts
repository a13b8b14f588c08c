/** Every action that a caller may be allowed, and what it is good for. The order is that of the documentation. */
export const actions = {
  READ: 'Reads units, registers, reports and figures inside its subtree.',
  SUBMIT_REPORTS: 'Submits, amends and withdraws reports of reporters inside its subtree.',
  REVIEW_REPORTS: 'Accepts, returns and passes on reports of reporters below its unit.',
  CHANGE_REGISTERS: 'Registers, moves and closes enterprises and organizations inside its subtree.',
  REORGANIZE_UNITS: 'Opens and reorganizes units inside its subtree.',
  DEFINE: 'Defines measures, indicators, forms, checks and duties, which hold for everybody.',
  SET_TARGETS: 'Sets targets of units inside its subtree.',
  PUBLISH: 'Publishes figures of units inside its subtree, which stay as they were published.',
  MANAGE_CLIENTS:
    'Creates clients that may do no more than it does itself, rotates and revokes their keys.',
} as const;

/** One thing that a caller may be allowed to do. */
export type Action = keyof typeof actions;

/** All of them, in the order of the table. */
export const actionNames = Object.keys(actions) as readonly Action[];

/** Whether the text names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(actions, text);
}
