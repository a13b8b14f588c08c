import { chownSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { directoryInUse, directoryNotWritable } from './errors.js';
import type { Home } from './home.js';

/** The exclusive right to a home; the system takes it back when this process ends, however it ends. */
export interface DirectoryLock {
  readonly release: () => void;
}

const SQLITE_BUSY = 5;

/**
 * Takes the right or throws EMBEDDED_POSTGRES_IN_USE with the holder's process id. The lock is the
 * one that SQLite takes on a file: it is the system's own, so there is nothing stale to judge after
 * a crash, and Node has no other door to it.
 */
export function lockHome(home: Home): DirectoryLock {
  const holder = join(home.path, 'owner.pid');
  const database = takeLock(home, holder);
  writeFileSync(holder, `${process.pid}\n`);
  if (home.account !== undefined) {
    chownSync(join(home.path, 'lock'), home.account.uid, home.account.gid);
    chownSync(holder, home.account.uid, home.account.gid);
  }
  return {
    release: () => {
      rmSync(holder, { force: true });
      database.close();
    },
  };
}

function takeLock(home: Home, holder: string): DatabaseSync {
  try {
    const database = new DatabaseSync(join(home.path, 'lock'));
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    if (sqliteCode(error) === SQLITE_BUSY) throw directoryInUse(home.dataDirectory, pidIn(holder));
    throw directoryNotWritable(home.path, error instanceof Error ? error.message : String(error));
  }
}

function sqliteCode(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined;
}

function pidIn(holder: string): number | undefined {
  try {
    return Number(readFileSync(holder, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
