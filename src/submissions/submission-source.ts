import { subjectsOf, type ContributionSource } from '../cube/contribution-source.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { findsReport } from './report-subject.js';

const periodsOf = loadStatement(import.meta.dirname, 'sql/periods-of-submissions.sql');
const submissionsOf = loadStatement(import.meta.dirname, 'sql/submissions-of-reporters.sql');

/** Reports feed every reported measure; they move with their reporter. */
export const submissionSource: ContributionSource = {
  name: 'submission',
  view: 'submission_fact',
  finds: findsReport,
  measures: 'REPORTED',
  // The lock of its reporter guards a report.
  lockTable: undefined,
  periods: async (database: Queryable) =>
    (await database.run(periodsOf)).map((row) => number(row, 'period')),
  affectedBy: async (database: Queryable, changed) => {
    const own = subjectsOf(changed, 'submission');
    const reporters = ['unit', 'enterprise', 'organization'].map((kind) =>
      subjectsOf(changed, kind),
    );
    if (reporters.every((ids) => ids.length === 0)) return own;
    const rows = await database.run(submissionsOf, reporters);
    return [...own, ...rows.map((row) => number(row, 'id'))];
  },
};
