import type { Scope } from '../access/scope.js';
import type { KeyPage, Listing } from '../enterprises/enterprise.js';
import { groupBy } from '../enterprises/history-rows.js';
import { likePattern, listingsOf, rootsOf } from '../enterprises/listing.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, optionalNumber, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Organization, OrganizationFilter } from './organization.js';

const findOrganizations = loadStatement(import.meta.dirname, 'sql/find-organizations.sql');
const listOrganizations = loadStatement(import.meta.dirname, 'sql/list-organizations.sql');
const organizationsCovering = loadStatement(import.meta.dirname, 'sql/organizations-covering.sql');

/** What to list: one page below each unit (id; null = everywhere), all in one statement. */
export interface OrganizationQuestion {
  readonly under: readonly (number | null)[];
  readonly filter: OrganizationFilter;
  readonly page: KeyPage;
  /** The day whose homes and forms count. */
  readonly asOf: IsoDate;
}

/** The organization with that code, if the caller may see it. */
export async function readOrganization(
  scope: Scope,
  database: Queryable,
  code: string,
  asOf: IsoDate,
): Promise<Organization | undefined> {
  const [row] = await database.run(findOrganizations, [[], [code], rootsOf(scope), asOf]);
  return row && organizationOf(row);
}

/** The organizations with these ids that the caller may see, by id; batched for loaders. */
export async function readOrganizationsById(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
  asOf: IsoDate,
): Promise<Map<number, Organization>> {
  const rows = await database.run(findOrganizations, [ids, [], rootsOf(scope), asOf]);
  return new Map(rows.map((row) => [number(row, 'id'), organizationOf(row)]));
}

/** One page of organizations below each asked unit, those of enterprises too, in the order of codes. */
export async function readOrganizations(
  scope: Scope,
  database: Queryable,
  { under, filter, page, asOf }: OrganizationQuestion,
): Promise<Listing<Organization>[]> {
  const rows = await database.run(listOrganizations, [
    under,
    rootsOf(scope),
    asOf,
    filter.kinds ?? null,
    filter.existingOn ?? null,
    likePattern(filter.search),
    page.after ?? null,
    page.before ?? null,
    page.backward,
    page.limit + 1,
  ]);
  return listingsOf(rows, under.length, page, organizationOf);
}

/** The organizations that cover each enterprise (on `existingOn`, or ever), by enterprise id; batched. */
export async function readOrganizationsOfEnterprises(
  scope: Scope,
  database: Queryable,
  enterpriseIds: readonly number[],
  { kinds, existingOn }: Omit<OrganizationFilter, 'search'>,
  asOf: IsoDate,
): Promise<Map<number, Organization[]>> {
  const rows = await database.run(organizationsCovering, [
    enterpriseIds,
    rootsOf(scope),
    asOf,
    kinds ?? null,
    existingOn ?? null,
  ]);
  return groupBy(rows, 'covered_id', organizationOf);
}

function organizationOf(row: Row): Organization {
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    name: text(row, 'name'),
    kindId: number(row, 'kind_id'),
    partyFormId: number(row, 'party_form_id'),
    foundedOn: day(row, 'founded_on'),
    dissolvedOn: optionalDay(row, 'dissolved_on'),
    endedOn: optionalDay(row, 'ended_on'),
    enterpriseId: optionalNumber(row, 'enterprise_id') ?? null,
    unitId: number(row, 'unit_id'),
  };
}
