import type { Configuration } from '../config/configuration.js';
import type { Database } from '../platform/database.js';
import type { Logger } from '../platform/logger.js';
import { Replica } from '../platform/replicas/replica.js';
import { Replicas } from '../platform/replicas/replicas.js';

/** The replicas of the setting, watched; undefined when there are none. Those that are away are found when they come. */
export async function openReplicas(
  primary: Database,
  configuration: Configuration,
  logger: Logger,
): Promise<Replicas | undefined> {
  const { databaseReplicaUrls: urls, databasePoolSize, databaseReplicaLag } = configuration;
  if (urls.length === 0) return undefined;
  const replicas = new Replicas({
    primary,
    replicas: urls.map((url) => new Replica(url, databasePoolSize)),
    mostSecondsBehind: databaseReplicaLag,
    logger,
  });
  await replicas.start();
  return replicas;
}
