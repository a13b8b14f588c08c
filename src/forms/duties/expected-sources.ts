import type { ContributionSource, Subjects } from '../../cube/contribution-source.js';
import { enterpriseSource } from '../../enterprises/enterprise-source.js';
import { organizationSource } from '../../organizations/organization-sources.js';
import type { Queryable } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { sqlStatement } from '../../platform/statement.js';
import { unitSource } from '../../units/unit-source.js';
import type { ReporterKind } from '../form.js';
import { formsTouched } from './forms-touched.js';

/** Reporters feed the number of reports that they owe: they move with their register, and with every rule for their kind. */
export const expectedSources: readonly ContributionSource[] = [
  expectedSource('UNIT', unitSource),
  expectedSource('ENTERPRISE', enterpriseSource),
  expectedSource('ORGANIZATION', organizationSource),
];

function expectedSource(kind: ReporterKind, register: ContributionSource): ContributionSource {
  const table = kind.toLowerCase();
  const everybody = sqlStatement(
    `-- name: forms.every-${table}\nselect id from ${table} order by id`,
  );
  return {
    name: `expected-${table}`,
    view: `expected_${table}_fact`,
    measures: ['reports_expected'],
    // Its register guards a reporter.
    lockTable: undefined,
    affectedBy: async (database: Queryable, changed: Subjects) => {
      const forms = await formsTouched(database, changed, kind);
      if (forms.length === 0) return register.affectedBy(database, changed);
      return (await database.run(everybody)).map((row) => number(row, 'id'));
    },
  };
}
