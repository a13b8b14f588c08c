import type { Queryable, WriteTransaction } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const findIds = loadStatement(import.meta.dirname, 'sql/find-enterprise-ids.sql');
const insertEnterprises = loadStatement(import.meta.dirname, 'sql/insert-enterprises.sql');

/** Ids by tax code (in stored form); a tax code that is missing from the map is unknown. */
export async function findEnterpriseIds(
  database: Queryable,
  taxCodes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.run(findIds, [[...new Set(taxCodes)]]);
  return new Map(rows.map((row) => [text(row, 'tax_code'), number(row, 'id')]));
}

/** Gives new tax codes an id, in their order so that two batches never wait for each other. */
export async function createEnterprises(
  tx: WriteTransaction,
  taxCodes: readonly string[],
): Promise<Map<string, number>> {
  await tx.run(insertEnterprises, [taxCodes]);
  return findEnterpriseIds(tx, taxCodes);
}
