import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { readPostmaster } from '../../src/platform/embedded/postmaster-file.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/embedded/start-embedded-postgres.js';
import { createLogger } from '../../src/platform/logger.js';
import { ask } from './embedded-holder.js';
import { freshDirectory, removeLater } from './fresh-directory.js';

/** What a server needs that others copy from, and so do the copies. */
const settings = {
  wal_level: 'replica',
  max_wal_senders: '5',
  wal_keep_size: '256MB',
  max_connections: '100',
  full_page_writes: 'on',
  wal_receiver_status_interval: '1s',
  wal_retrieve_retry_interval: '200ms',
};

function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  const logger = createLogger({ level: 'silent' });
  return startEmbeddedPostgres({ dataDirectory, logger, durable: false, settings });
}

/** A PostgreSQL of its own that replicas can be made of. */
export async function startPrimary(): Promise<EmbeddedPostgres> {
  const primary = await start(freshDirectory(0o755));
  removeLater(primary.directory);
  return primary;
}

/** A streaming replica of a primary, in processes of its own. */
export class StreamingReplica {
  private constructor(
    private readonly dataDirectory: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Copies the files of the primary while it runs, and follows its log from there. */
  static async of(primary: EmbeddedPostgres): Promise<StreamingReplica> {
    const dataDirectory = freshDirectory(0o755);
    await copyFiles(primary, join(dataDirectory, 'postgres'));
    return new StreamingReplica(dataDirectory, await start(dataDirectory));
  }

  /** Where the database of that name is reached here. */
  url(database: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    return url.href;
  }

  /** Shows nothing of what comes in from now on, but takes it. */
  async pause(): Promise<void> {
    await ask(this.server.url, 'select pg_wal_replay_pause()');
    const state = 'select pg_get_wal_replay_pause_state() as state';
    for (;;) {
      const [row] = await ask<{ state: string }>(this.server.url, state);
      if (row?.state === 'paused') return;
    }
  }

  async resume(): Promise<void> {
    await ask(this.server.url, 'select pg_wal_replay_resume()');
  }

  /** Ends it as a power failure would. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.server.ended;
    await this.server.stop();
  }

  /** Stops all of its processes where they are: connections stay open, and nobody answers. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** Lets them go on. */
  thaw(): void {
    this.signal('SIGCONT');
  }

  /** Starts what was killed, at the same port. */
  async restart(): Promise<void> {
    const { url } = this.server;
    this.server = await start(this.dataDirectory);
    if (this.server.url !== url) throw new Error('the replica came back at another port');
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private signal(signal: NodeJS.Signals): void {
    const pid = readPostmaster(join(this.server.directory, 'cluster'))?.pid;
    if (pid === undefined) throw new Error('the replica does not run');
    const workers = execFileSync('ps', ['-o', 'pid=', '--ppid', `${pid}`]).toString();
    for (const id of [`${pid}`, ...workers.trim().split(/\s+/)]) process.kill(Number(id), signal);
  }
}

/** As pg_basebackup does it, which does not come with the package. */
async function copyFiles({ directory, url }: EmbeddedPostgres, home: string): Promise<void> {
  const cluster = join(home, 'cluster');
  const client = new Client({ connectionString: url });
  await client.connect();
  mkdirSync(home, { mode: 0o700 });
  await client.query("select pg_backup_start('replica', true)");
  for (const name of ['cluster', 'password']) {
    execFileSync('cp', ['-a', join(directory, name), home]);
  }
  const { rows } = await client.query<{ labelfile: string }>('select * from pg_backup_stop(false)');
  await client.end();
  rmSync(join(cluster, 'postmaster.pid'));
  execFileSync('find', [join(cluster, 'pg_wal'), '-type', 'f', '-delete']);
  writeFileSync(join(cluster, 'backup_label'), rows[0]!.labelfile);
  writeFileSync(join(cluster, 'standby.signal'), '');
  const from = new URL(url);
  const way = `host=${from.hostname} port=${from.port} user=${from.username} password=${from.password}`;
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${way}'\n`);
  for (const name of ['', 'cluster/backup_label', 'cluster/standby.signal']) {
    execFileSync('chown', ['--reference', directory, join(home, name)]);
  }
}
