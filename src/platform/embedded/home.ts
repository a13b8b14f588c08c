import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Account } from './account.js';
import { serverAccount } from './account.js';
import { dataOutOfReach, directoryNotWritable } from './errors.js';
import { runQuick } from './run-as.js';

/** The directory with everything of one embedded server, and the account that owns it. */
export interface Home {
  /** As the operator named it, absolute. */
  readonly dataDirectory: string;
  /** `<dataDirectory>/postgres`, or elsewhere when the account cannot get there. */
  readonly path: string;
  /** The server's own files (PGDATA). */
  readonly cluster: string;
  readonly account: Account | undefined;
  /** Homes that the same data directory had before it was deleted and made anew. */
  readonly abandoned: readonly string[];
}

// Tells where the home is when it is not in the data directory.
const NOTE = 'postgres-location';
const SYSTEM_BASE = '/var/lib/tonghop';

/**
 * Finds or makes the home of a data directory. As root the server runs under another account; when
 * that account cannot reach the data directory, the home is `/var/lib/tonghop/<hash>-<random>` and
 * the data directory keeps its path in `postgres-location`: who deletes the data directory starts
 * empty, as expected, and never finds old data again.
 */
export function openHome(directory: string): Home {
  const dataDirectory = resolve(directory);
  try {
    mkdirSync(dataDirectory, { recursive: true });
    return findHome(dataDirectory);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw directoryNotWritable(dataDirectory, error.message);
  }
}

/** Whether a data directory has, or once had, a server's files; makes nothing. */
export function hasHome(directory: string): boolean {
  return ['postgres', NOTE].some((name) => existsSync(join(resolve(directory), name)));
}

function findHome(dataDirectory: string): Home {
  const note = join(dataDirectory, NOTE);
  if (existsSync(note)) return makeHome(dataDirectory, readFileSync(note, 'utf8').trim());
  const near = makeHome(dataDirectory, join(dataDirectory, 'postgres'));
  if (near.account === undefined || canReach(near.path, near.account)) return near;
  if (existsSync(near.cluster)) throw dataOutOfReach(dataDirectory, near.account.name);
  rmSync(near.path, { recursive: true, force: true });
  return makeHome(dataDirectory, noteNewHome(dataDirectory, note));
}

function makeHome(dataDirectory: string, path: string): Home {
  const cluster = join(path, 'cluster');
  const account = serverAccount(cluster);
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(path, 0o700);
  if (account !== undefined) chownSync(path, account.uid, account.gid);
  return { dataDirectory, path, cluster, account, abandoned: abandonedHomes(dataDirectory, path) };
}

// Asked of the system, not computed from modes: there are access lists and namespaces.
function canReach(directory: string, account: Account): boolean {
  return runQuick('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', directory], account).code === 0;
}

function noteNewHome(dataDirectory: string, note: string): string {
  const id = randomBytes(4).toString('hex');
  const draft = `${note}.${id}`;
  writeFileSync(draft, `${join(elsewhere(), `${hashOf(dataDirectory)}-${id}`)}\n`);
  try {
    // Fails when another start was faster: then its note counts for both.
    linkSync(draft, note);
  } catch (error) {
    if (!existsSync(note)) throw error;
  }
  rmSync(draft);
  return readFileSync(note, 'utf8').trim();
}

// A name in the shared temporary directory may have been taken by a stranger: only root's will do.
function elsewhere(): string {
  const bases = [SYSTEM_BASE, join(tmpdir(), 'tonghop-embedded')];
  const base = bases.find((candidate) => isOurs(candidate));
  if (base === undefined) throw directoryNotWritable(bases.join(', '), 'not writable by root');
  return base;
}

function isOurs(base: string): boolean {
  try {
    if (mkdirSync(base, { recursive: true, mode: 0o755 }) !== undefined) chmodSync(base, 0o755);
    const found = statSync(base);
    return found.uid === 0 && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

function abandonedHomes(dataDirectory: string, path: string): readonly string[] {
  const base = dirname(path);
  if (base === dataDirectory) return [];
  return readdirSync(base)
    .filter((name) => name.startsWith(hashOf(dataDirectory)) && name !== basename(path))
    .map((name) => join(base, name));
}

function hashOf(dataDirectory: string): string {
  return createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
