import { on } from 'node:events';
import { amendedWorld } from './amended-world.js';
import { taxCodesOf } from './country/fill-country.js';
import { batchesOf } from './country/reports.js';
import { reportsPerPush } from './load-world.js';
import { pushBatches, type PushPace } from './push-batches.js';
import type { Pushing } from './pushing-process.js';

process.once('disconnect', () => process.exit());

const messages = on(process, 'message') as AsyncIterableIterator<[unknown]>;
const pushing = ((await messages.next()).value as [Pushing])[0];
const batches =
  'world' in pushing
    ? amendedWorld(pushing.world)
    : batchesOf(taxCodesOf(pushing.enterprises), pushing.period, reportsPerPush);
process.send?.('ready');
for await (const [pace] of messages) {
  process.send?.(await pushBatches(pushing.url, batches, pace as PushPace));
}
