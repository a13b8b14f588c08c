import type { Database } from './database.js';

/**
 * Does `work` while no other process does work of that name on the same database: the others wait for their turn. The lock is held by a
 * connection of its own, so it ends with the process, however that ends; `work` makes its own transactions meanwhile.
 */
export function oneAtATime<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  return database.orm.em.fork().transactional(async (entities) => {
    await entities.execute('select pg_advisory_xact_lock(hashtext(?))', [`tonghop.${name}`]);
    return work();
  });
}
