import type { ContributionSource, Subjects } from '../cube/contribution-source.js';
import { formsTouched } from '../forms/duties/forms-touched.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { findsReport } from './report-subject.js';
import { submissionSource } from './submission-source.js';

const submissionsOnForms = loadStatement(import.meta.dirname, 'sql/submissions-on-forms.sql');

/** Reports feed what the system counts of them; they move with their reporter and with the due rules of their form. */
export const receivedSource: ContributionSource = {
  name: 'received',
  view: 'received_fact',
  leanView: 'received_delta',
  finds: findsReport,
  measures: [
    'reports_received',
    'reports_on_time',
    'reports_late',
    'reports_accepted',
    'reports_unexpected',
  ],
  // The lock of its reporter guards a report.
  lockTable: undefined,
  ...(submissionSource.periods && { periods: submissionSource.periods }),
  affectedBy: async (database: Queryable, changed: Subjects) => {
    const own = await submissionSource.affectedBy(database, changed);
    const forms = [
      await formsTouched(database, changed, 'UNIT'),
      await formsTouched(database, changed, 'ENTERPRISE'),
      await formsTouched(database, changed, 'ORGANIZATION'),
    ];
    if (forms.every((ids) => ids.length === 0)) return own;
    const rows = await database.run(submissionsOnForms, forms);
    return [...own, ...rows.map((row) => number(row, 'id'))];
  },
};
