#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNodeRecent, nodeTooOld, runOnInstalledNode } from './node-version.js';

// The command line. `npx tonghop` runs on the system's Node, which may be too old for the product.
const self = fileURLToPath(import.meta.url);

if (isNodeRecent()) {
  const { runTonghop } = await import('./run-tonghop.js');
  process.exitCode = await runTonghop(process.argv.slice(2));
} else if (!runOnInstalledNode(join(dirname(self), '..', '..'), self)) {
  process.stderr.write(nodeTooOld('"npm ci" in the checkout installs one that is used here.'));
  process.exitCode = 1;
}
