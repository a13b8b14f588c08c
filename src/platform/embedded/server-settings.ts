/** Settings of the server, name to value, as PostgreSQL spells them. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings for one small machine with one application: loopback only, little memory when idle, a
 * log that stays short. Given on the command line, so an existing directory follows the code.
 */
const BASE: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // Paths of sockets are limited to about 107 bytes; a checkout may lie deeper.
  unix_socket_directories: '',
  max_connections: '40',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  // Short statements; compiling them costs more than running them.
  jit: 'off',
  // Without the extra reader processes.
  io_method: 'sync',
  max_locks_per_transaction: '128',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Nobody copies from this server; less is written.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Failed statements are the application's to report, with what it knows; here only the server's own life.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** For data that nobody misses after a power failure: tests. */
const NOT_DURABLE: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The command line of `postgres` for these settings. */
export function serverFlags(options: {
  readonly port: number;
  readonly durable: boolean;
  readonly extra: ServerSettings;
}): readonly string[] {
  const settings = {
    ...BASE,
    ...(options.durable ? {} : NOT_DURABLE),
    ...options.extra,
    port: `${options.port}`,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
