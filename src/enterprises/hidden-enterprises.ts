import type { WriteContext } from '../cube/write-context.js';
import type { Queryable } from '../platform/queryable.js';
import { readEnterprisesById } from './enterprise-reader.js';

/** Which of these enterprises stand outside of what the writer may see today, just as for readers. */
export async function hiddenEnterprises(
  { scope, today }: Pick<WriteContext, 'scope' | 'today'>,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (scope.roots === 'EVERYTHING' || ids.length === 0) return new Set();
  const visible = await readEnterprisesById(scope, database, ids, today);
  return new Set(ids.filter((id) => !visible.has(id)));
}
