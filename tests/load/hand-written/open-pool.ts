import { Pool } from 'pg';
import { asTheProduct } from '../connect-as-product.js';

/** As many connections as the product has, with the same setting for plans unless another is given. */
export function openPool(connectionString: string, options = asTheProduct): Pool {
  const pool = new Pool({ connectionString, max: 10, options });
  // A connection that is cut while idle makes the next question fail, not the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
