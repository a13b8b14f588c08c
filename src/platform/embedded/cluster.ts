import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { startFailed } from './errors.js';
import type { Home } from './home.js';
import { runLong } from './run-as.js';

// The only role of the server.
const USER = 'tonghop';

const DRAFT = 'cluster.draft-';

/**
 * Makes the server's files unless they exist; true when it made them. They are made under a draft
 * name and renamed when whole, so a crash leaves either none or all of them. Throws
 * EMBEDDED_POSTGRES_START_FAILED.
 */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<boolean> {
  removeDrafts(home);
  if (existsSync(home.cluster)) return false;
  ensurePassword(home);
  const draft = join(home.path, `${DRAFT}${randomBytes(4).toString('hex')}`);
  const { code, output } = await runLong(binaries.initdb, flags(home, draft), home.account);
  if (code !== 0) throw startFailed(output);
  renameSync(draft, home.cluster);
  return true;
}

/** How to reach the server of a home on a port; the password is readable by the home's owner only. */
export function urlOf(home: Home, port: number): string {
  const password = readFileSync(passwordFile(home), 'utf8').trim();
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

function flags(home: Home, directory: string): readonly string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile(home)}`,
    '--auth=scram-sha-256',
    // The same order and letters on every system, whatever locales it has.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
}

function ensurePassword(home: Home): void {
  const path = passwordFile(home);
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, `${randomBytes(24).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
  if (home.account !== undefined) chownSync(path, home.account.uid, home.account.gid);
}

function passwordFile(home: Home): string {
  return join(home.path, 'password');
}

function removeDrafts(home: Home): void {
  for (const name of readdirSync(home.path)) {
    if (name.startsWith(DRAFT)) rmSync(join(home.path, name), { recursive: true, force: true });
  }
}
