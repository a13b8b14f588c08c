import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system account that runs the server when this process is root, which PostgreSQL refuses. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const USER = 'postgres';
const LAST_RESORT = 'nobody';

/**
 * The account to run the server as: `undefined` (this process's own) unless this process is root.
 * The owner of existing data comes first; then the user `postgres`, made if it can be; then `nobody`.
 */
export function serverAccount(clusterDirectory: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(clusterDirectory) ?? lookUp(USER) ?? create(USER) ?? lookUp(LAST_RESORT);
}

function ownerOf(directory: string): Account | undefined {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined || found.uid === 0) return undefined;
  return { name: `user ${found.uid}`, uid: found.uid, gid: found.gid };
}

function lookUp(name: string): Account | undefined {
  const uid = idOf(name, '-u');
  const gid = idOf(name, '-g');
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function idOf(name: string, option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

function create(name: string): Account | undefined {
  spawnSync('groupadd', ['--system', name]);
  spawnSync('useradd', [
    ...['--system', '--gid', name, '--no-create-home'],
    ...['--shell', '/usr/sbin/nologin', name],
  ]);
  return lookUp(name);
}
