import type { WriteContext } from '../cube/write-context.js';
import { loadStatement } from '../platform/statement.js';
import type { Queryable } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import type { Register, RegisterRequest } from './change-register.js';
import type { EnterpriseRecord } from './enterprise-record.js';
import { hiddenEnterprises, hideHomes } from './hidden-enterprises.js';
import { loadEnterprises } from './load-enterprises.js';
import { storeEnterprises } from './store-enterprises.js';

const findIds = loadStatement(import.meta.dirname, 'sql/find-enterprise-ids.sql');
const insertEnterprises = loadStatement(import.meta.dirname, 'sql/insert-enterprises.sql');

/** The register of enterprises, keyed by tax code, with one way to change its records. */
export function enterpriseRegister<Q extends RegisterRequest>(
  context: WriteContext,
  plan: Register<EnterpriseRecord, Q>['plan'],
): Register<EnterpriseRecord, Q> {
  return {
    keyField: 'taxCode',
    plan,
    findIds: findEnterpriseIds,
    async createIds(tx, taxCodes) {
      // In the order of tax codes, so that two batches never wait for each other in a circle.
      await tx.run(insertEnterprises, [taxCodes]);
      return findEnterpriseIds(tx, taxCodes);
    },
    lock: (tx, ids) => context.lock(tx, { enterprise: ids }),
    load: async (tx, ids) => hideHomes(context.scope, tx, await loadEnterprises(tx, ids)),
    hidden: (tx, ids) => hiddenEnterprises(context, tx, ids),
    store: (tx, changes) =>
      context.recount(tx, { enterprise: changes.map(({ id }) => id) }, () =>
        storeEnterprises(tx, changes),
      ),
  };
}

async function findEnterpriseIds(
  database: Queryable,
  taxCodes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.run(findIds, [[...new Set(taxCodes)]]);
  return new Map(rows.map((row) => [text(row, 'tax_code'), number(row, 'id')]));
}
