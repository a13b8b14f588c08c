import { Client } from 'pg';

/** How the product's connections let statements be planned. */
export const asTheProduct = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';

/** A connection whose statements are planned as the product's are. */
export async function connectAsTheProduct(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, options: asTheProduct });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
