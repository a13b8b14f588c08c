import { execFileSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freshDirectory } from './fresh-directory.js';

/**
 * Builds the product into a directory of its own, beside nobody's `dist`, as `npm run build` does. Removed with the other fresh
 * directories.
 */
export function buildProduct(): string {
  const directory = freshDirectory(0o755);
  const swc = resolve('node_modules/@swc/cli/bin/swc.js');
  const flags = ['--strip-leading-paths', '--copy-files', '--quiet'];
  execFileSync(process.execPath, [swc, 'src', '--out-dir', join(directory, 'dist'), ...flags], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  for (const name of ['node_modules', 'seeds', 'schema']) {
    symlinkSync(resolve(name), join(directory, name));
  }
  copyFileSync('package.json', join(directory, 'package.json'));
  return directory;
}
