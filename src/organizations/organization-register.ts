import { isDeepStrictEqual } from 'node:util';
import type { WriteContext } from '../cube/write-context.js';
import type { Register, RecordChange, RegisterRequest } from '../enterprises/change-register.js';
import {
  findEnterprisesByTaxCode,
  type KnownEnterprise,
} from '../enterprises/enterprise-lookup.js';
import type { Queryable, WriteTransaction } from '../platform/queryable.js';
import { StaleLocks } from '../platform/retriable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { loadOrganizations } from './load-organizations.js';
import { readOrganizationsById } from './organization-reader.js';
import type { OrganizationRecord } from './organization-record.js';
import { coveredSubjects } from './organization-sources.js';
import { storeOrganizations } from './store-organizations.js';

const findIds = loadStatement(import.meta.dirname, 'sql/find-organization-ids.sql');
const insertOrganizations = loadStatement(import.meta.dirname, 'sql/insert-organizations.sql');

/** The part of a request that names enterprises. */
interface Naming extends RegisterRequest {
  readonly enterprise?: KnownEnterprise | undefined;
  readonly covers?: readonly { readonly enterprise: KnownEnterprise }[] | undefined;
}

/** The register of organizations, keyed by code, with one way to change its records. */
export function organizationRegister<Q extends Naming>(
  context: WriteContext,
  plan: Register<OrganizationRecord, Q>['plan'],
): Register<OrganizationRecord, Q> {
  return {
    keyField: 'code',
    plan,
    findIds: findOrganizationIds,
    async createIds(tx, codes) {
      // In the order of codes, so that two batches never wait for each other in a circle.
      await tx.run(insertOrganizations, [codes]);
      return findOrganizationIds(tx, codes);
    },
    async lock(tx, ids, requests) {
      const named = requests.flatMap(namedEnterprises);
      const covered = named.map((enterprise) => enterprise.id);
      await context.lock(tx, { organization: ids, [coveredSubjects]: covered });
      await checkStill(tx, named);
    },
    load: loadOrganizations,
    hidden: (tx, ids) => hiddenOrganizations(context, tx, ids),
    store: (tx, changes) =>
      context.recount(tx, changedSubjects(changes), () => storeOrganizations(tx, changes)),
  };
}

/** Which of these organizations stand outside of what the writer may see today, just as for readers. */
async function hiddenOrganizations(
  { scope, today }: WriteContext,
  tx: WriteTransaction,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (scope.roots === 'EVERYTHING' || ids.length === 0) return new Set();
  const visible = await readOrganizationsById(scope, tx, ids, today);
  return new Set(ids.filter((id) => !visible.has(id)));
}

function namedEnterprises({ enterprise, covers = [] }: Naming): KnownEnterprise[] {
  return [...(enterprise ? [enterprise] : []), ...covers.map((coverage) => coverage.enterprise)];
}

/** The rows were checked against lives read before the lock: if one has changed since, try again. */
async function checkStill(tx: WriteTransaction, named: readonly KnownEnterprise[]): Promise<void> {
  if (named.length === 0) return;
  const now = await findEnterprisesByTaxCode(
    tx,
    named.map(({ taxCode }) => taxCode),
  );
  const isStill = named.every((enterprise) =>
    isDeepStrictEqual(now.get(enterprise.taxCode), enterprise),
  );
  if (!isStill) throw new StaleLocks();
}

/** The organizations, and every enterprise that they cover before or after. */
function changedSubjects(changes: readonly RecordChange<OrganizationRecord>[]) {
  const covered = changes.flatMap(({ before, after }) =>
    [...(before?.coverage ?? []), ...after.coverage].map(({ enterpriseId }) => enterpriseId),
  );
  return { organization: changes.map(({ id }) => id), [coveredSubjects]: [...new Set(covered)] };
}

async function findOrganizationIds(
  database: Queryable,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.run(findIds, [[...new Set(codes)]]);
  return new Map(rows.map((row) => [text(row, 'code'), number(row, 'id')]));
}
