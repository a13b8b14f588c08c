import '../support/typescript-hooks.js';

// npm run bench. The hooks above let plain Node follow the imports of the files below.
const { runBench } = await import('./run-bench.js');
await runBench(process.argv.slice(2));
