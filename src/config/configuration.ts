import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import type { NetworkRange } from './network-range.js';
import { readSetting, type Environment, type Setting } from './setting.js';
import {
  DATABASE_POOL_SIZE,
  DATABASE_REPLICA_LAG,
  DATABASE_REPLICA_URLS,
  DATABASE_URL,
  DATA_DIR,
  HOST,
  LOG_LEVEL,
  PORT,
  SEED,
  TRUSTED_NETWORKS,
  type LogLevel,
  type Seed,
} from './settings.js';

/** Everything the environment decides, checked and frozen. */
export interface Configuration {
  /** TCP port of the API; 0 is any free one. */
  readonly port: number;
  /** Address the API listens on. */
  readonly host: string;
  /** `undefined`: start the embedded server in `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  /** As written in the environment; relative to the working directory. */
  readonly dataDirectory: string;
  readonly logLevel: LogLevel;
  /** `undefined`: not stated, so demo for an empty embedded database and none otherwise. */
  readonly seed: Seed | undefined;
  /** Callers trusted while no API key exists. */
  readonly trustedNetworks: readonly NetworkRange[];
  /** Most connections this process opens to the database. */
  readonly databasePoolSize: number;
  /** Streaming replicas of the database, from which questions are read. */
  readonly databaseReplicaUrls: readonly string[];
  /** The most seconds that a replica in use may be behind. */
  readonly databaseReplicaLag: number;
}

/** The environment as a typed object, or every fault in it at once (INVALID_SETTING). */
export function loadConfiguration(environment: Environment): Result<Configuration> {
  const errors: DomainError[] = [];
  const read = <T>(setting: Setting<T>): T => {
    const result = readSetting(setting, environment);
    if (result.ok) return result.value;
    errors.push(...result.errors);
    return setting.fallback;
  };
  const configuration: Configuration = {
    port: read(PORT),
    host: read(HOST),
    databaseUrl: read(DATABASE_URL),
    dataDirectory: read(DATA_DIR),
    logLevel: read(LOG_LEVEL),
    seed: read(SEED),
    trustedNetworks: Object.freeze(read(TRUSTED_NETWORKS)),
    databasePoolSize: read(DATABASE_POOL_SIZE),
    databaseReplicaUrls: Object.freeze(read(DATABASE_REPLICA_URLS)),
    databaseReplicaLag: read(DATABASE_REPLICA_LAG),
  };
  return errors.length > 0 ? fail(errors) : succeed(Object.freeze(configuration));
}
