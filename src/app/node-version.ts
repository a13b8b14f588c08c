import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

// Read by whatever Node is there: only what old ones know, and nothing of ours is imported.

const OLDEST = [22, 17] as const;

/** Whether this Node can run the product. */
export function isNodeRecent(version: string = process.versions.node): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** What to do about a Node that is too old. */
export function nodeTooOld(advice: string): string {
  return `tonghop needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. ${advice}\n`;
}

/**
 * Runs a module with the Node that `npm ci` put into the checkout, and ends with its exit code. False when there is none.
 * `packageDirectory` is where package.json is.
 */
export function runOnInstalledNode(packageDirectory: string, module: string): boolean {
  const node = join(packageDirectory, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(node)) return false;
  const child = spawn(node, [module, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches both; who waits must not end first. SIGTERM reaches only this process.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
  return true;
}
