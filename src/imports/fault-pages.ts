import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { ImportStatus } from './bulk-import.js';

const listFaults = loadStatement(import.meta.dirname, 'sql/list-faults.sql');

const perPage = 5000;

/** The first faults of an import, in the order of lines. Whoever has its status may see them. */
export async function firstFaults(
  database: Queryable,
  { id }: ImportStatus,
  most: number,
): Promise<object[]> {
  const rows = await database.run(listFaults, [id, 0, -1, most]);
  return rows.map((row) => row.fault as object);
}

/** All of them, some at a time. */
export async function* faultPages(
  database: Queryable,
  { id }: ImportStatus,
): AsyncGenerator<object[]> {
  let after = [0, -1];
  for (;;) {
    const rows = await database.run(listFaults, [id, ...after, perPage]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => row.fault as object);
    after = [number(last, 'line'), number(last, 'place')];
  }
}
