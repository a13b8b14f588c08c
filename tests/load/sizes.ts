import '../support/typescript-hooks.js';

// node tests/load/sizes.ts: what a report takes on the disk, table by table. Needs `npm run build` before.
const { measureSizes } = await import('./measure-sizes.js');
await measureSizes();
