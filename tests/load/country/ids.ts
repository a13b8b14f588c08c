import type { Pool } from 'pg';
import type { Term } from './recipes.js';

/** Numbers that stand for codes in the tables: what somebody who writes SQL by hand looks up once. */
export interface Ids {
  readonly units: ReadonlyMap<string, number>;
  readonly measures: ReadonlyMap<string, number>;
  /** By `dimension=member`. */
  readonly members: ReadonlyMap<string, number>;
  /** The slice in which the reports of each form are counted, by its code. */
  readonly forms: ReadonlyMap<string, number>;
}

/** Looks them up. */
export async function readIds(pool: Pool): Promise<Ids> {
  const read = async (text: string): Promise<Map<string, number>> => {
    const { rows } = await pool.query<{ code: string; id: number }>(text);
    return new Map(rows.map(({ code, id }) => [code, id]));
  };
  return {
    units: await read('select code, id from unit'),
    measures: await read('select code, id from measure'),
    members: await read(
      `select d.code || '=' || m.code as code, m.id from dimension_member m join dimension d on d.id = m.dimension_id`,
    ),
    forms: await read('select code, member_id as id from form'),
  };
}

/** The number of a code; throws when there is none. */
export function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`nothing has the code ${code}`);
  return id;
}

/** The slice of a term: 0 is the total. */
export function sliceOf({ members }: Ids, { dimension, member }: Term): number {
  return dimension === undefined ? 0 : idOf(members, `${dimension}=${member ?? ''}`);
}
