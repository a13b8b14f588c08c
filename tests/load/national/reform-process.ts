import { readFileSync } from 'node:fs';
import { processorTime } from '../processor-time.js';
import { openBuiltParts } from './built-parts.js';
import { carryOut } from './reform.js';

// Carries out the act of a file in a process of its own, as the command line does: `reform-process.ts <database url> <act.json>`. Tells
// what it did, how long it took, and what of that it had a processor for: of this process and of the one that PostgreSQL gave it.
const [databaseUrl = '', file = ''] = process.argv.slice(2);
const parts = await openBuiltParts(databaseUrl);
const row = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof carryOut>[1];
const backendPid = parts.loadStatement(import.meta.dirname, 'sql/backend-pid.sql');
let backend = 0;
const start = performance.now();
const { report } = await carryOut(parts, row, async (tx) => {
  const [told] = await tx.run(backendPid);
  backend = Number(told?.pid);
});
const seconds = (performance.now() - start) / 1000;
const processor = {
  postgres: processorTime(backend) / 1000,
  node: processorTime(process.pid) / 1000,
};
await parts.application.close();
const { opened = 0, closed = 0, merged = 0, split = 0, enterprisesAssigned = 0 } = report ?? {};
process.stdout.write(
  `${JSON.stringify({ seconds, processor, opened, closed, merged, split, enterprisesAssigned })}\n`,
);
