import { Pool } from 'pg';

const asTheProduct = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';

/** As many connections as the product has, with the same setting for plans unless another is given. */
export function openPool(connectionString: string, options = asTheProduct): Pool {
  const pool = new Pool({ connectionString, max: 10, options });
  // A connection that is cut while idle makes the next question fail, not the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
