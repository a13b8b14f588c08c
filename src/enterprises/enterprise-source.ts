import { subjectsOf, type ContributionSource } from '../cube/contribution-source.js';

/** Enterprises feed the number of active enterprises. */
export const enterpriseSource: ContributionSource = {
  name: 'enterprise',
  view: 'enterprise_fact',
  measures: ['enterprises'],
  lockTable: 'enterprise',
  affectedBy: (_database, changed) => Promise.resolve(subjectsOf(changed, 'enterprise')),
};
