import { readFileSync } from 'node:fs';
import { openBuiltParts } from './built-parts.js';
import { carryOut } from './reform.js';

// Carries out the act of a file in a process of its own, as the command line does: `reform-process.ts <database url> <act.json>`.
const [databaseUrl = '', file = ''] = process.argv.slice(2);
const parts = await openBuiltParts(databaseUrl);
const row = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof carryOut>[1];
const start = performance.now();
const { report } = await carryOut(parts, row);
const seconds = (performance.now() - start) / 1000;
await parts.application.close();
const { opened = 0, closed = 0, merged = 0, split = 0, enterprisesAssigned = 0 } = report ?? {};
process.stdout.write(
  `${JSON.stringify({ seconds, opened, closed, merged, split, enterprisesAssigned })}\n`,
);
