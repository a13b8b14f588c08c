import { subjectsOf, type ContributionSource, type Subjects } from '../cube/contribution-source.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const organizationsOf = loadStatement(import.meta.dirname, 'sql/organizations-of.sql');
const coveredEnterprises = loadStatement(import.meta.dirname, 'sql/covered-enterprises.sql');

/**
 * Enterprises whose coverage changes while they themselves stay as they are: so the cube recounts
 * what their organizations make of them and nothing else.
 */
export const coveredSubjects = 'covered_enterprise';

/** Organizations feed their own numbers: standing, founded, dissolved. */
export const organizationSource: ContributionSource = {
  name: 'organization',
  view: 'organization_fact',
  measures: ['organizations', 'organizations_founded', 'organizations_dissolved'],
  lockTable: 'organization',
  async affectedBy(database: Queryable, changed: Subjects): Promise<readonly number[]> {
    const organizations = subjectsOf(changed, 'organization');
    const enterprises = subjectsOf(changed, 'enterprise');
    if (enterprises.length === 0) return organizations;
    const rows = await database.run(organizationsOf, [enterprises]);
    return [...organizations, ...rows.map((row) => number(row, 'id'))];
  },
};

/** An enterprise with all its organizations feeds the enterprises_with_* measures, once (semantics 4). */
export const enterpriseOrganizationSource: ContributionSource = {
  name: 'enterprise-organization',
  view: 'enterprise_organization_fact',
  measures: [
    'enterprises_with_party_organization',
    'enterprises_with_trade_union',
    'enterprises_with_youth_union',
    'enterprises_with_youth_federation',
    'enterprises_with_womens_union',
    'enterprises_eligible_for_trade_union',
  ],
  lockTable: 'enterprise',
  async affectedBy(database: Queryable, changed: Subjects): Promise<readonly number[]> {
    const organizations = subjectsOf(changed, 'organization');
    const enterprises = subjectsOf(changed, 'enterprise');
    const named = [...enterprises, ...subjectsOf(changed, coveredSubjects)];
    if (organizations.length === 0 && enterprises.length === 0) return named;
    const rows = await database.run(coveredEnterprises, [organizations, enterprises]);
    return [...named, ...rows.map((row) => number(row, 'id'))];
  },
};
