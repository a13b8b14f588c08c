import { Pool } from 'pg';

/** As many connections as the product has, with the same setting for plans. */
export function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: 10,
    options: '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1',
  });
  // A connection that is cut while idle makes the next question fail, not the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
