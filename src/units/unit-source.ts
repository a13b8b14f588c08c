import { subjectsOf, type ContributionSource } from '../cube/contribution-source.js';

/** Units feed the number of active zones. */
export const unitSource: ContributionSource = {
  name: 'unit',
  view: 'unit_fact',
  measures: ['zones'],
  lockTable: 'unit',
  affectedBy: (_database, changed) => Promise.resolve(subjectsOf(changed, 'unit')),
};
