import type { Action } from '../../access/action.js';

/**
 * What each mutation needs of its caller. A mutation that is not listed is closed to every client: add it here with the
 * resolver (a test compares this table with the schema).
 */
export const mutationActions: Readonly<Record<string, Action>> = {
  submitReports: 'SUBMIT_REPORTS',
  registerEnterprises: 'CHANGE_REGISTERS',
  moveEnterprises: 'CHANGE_REGISTERS',
  closeEnterprises: 'CHANGE_REGISTERS',
  registerOrganizations: 'CHANGE_REGISTERS',
  dissolveOrganizations: 'CHANGE_REGISTERS',
  reorganizeUnits: 'REORGANIZE_UNITS',
  placeUnits: 'REORGANIZE_UNITS',
  defineHierarchies: 'DEFINE',
  withdrawSubmission: 'SUBMIT_REPORTS',
  acceptSubmissions: 'REVIEW_REPORTS',
  returnSubmissions: 'REVIEW_REPORTS',
  defineDimension: 'DEFINE',
  defineMeasure: 'DEFINE',
  defineIndicator: 'DEFINE',
  defineForm: 'DEFINE',
  defineDueRules: 'DEFINE',
  setTargets: 'SET_TARGETS',
  publishPeriod: 'PUBLISH',
  createApiClient: 'MANAGE_CLIENTS',
  rotateApiKey: 'MANAGE_CLIENTS',
  revokeApiClient: 'MANAGE_CLIENTS',
};

/** Questions that need something else than READ: nothing at all (null), or another action. */
export const queryActions: Readonly<Record<string, Action | null>> = {
  viewer: null,
  apiClients: 'MANAGE_CLIENTS',
};
