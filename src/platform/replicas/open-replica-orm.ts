import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { connectionOptions } from '../connection-options.js';

/**
 * Connections to a replica. The ORM's own list of replicas is no use here: it takes one of them at random for every statement,
 * so that an answer would mix them, and knows neither how far they are nor that one is away. Connects with the first statement.
 */
export function openReplicaOrm(
  url: string,
  poolSize: number,
  connectionTimeoutMillis: number,
  onBroken: () => void,
): MikroORM {
  return new MikroORM({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    driverOptions: {
      ...connectionOptions,
      connectionTimeoutMillis,
      onPoolCreated: (pool: Pool) => {
        pool.on('error', onBroken);
        pool.on('connect', (client) => client.on('error', onBroken));
      },
    },
    debug: false,
    logger: () => undefined,
    allowGlobalContext: true,
  });
}
