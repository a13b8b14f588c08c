import { join } from 'node:path';
import type { BenchOptions } from './options.js';
import type { StageOf } from './part.js';
import type { Processes } from './processes.js';
import { databaseUrlOf, dist, main } from './product.js';
import type { ServerProcess } from './server-process.js';
import { productEnvironment } from './start-up.js';
import { worldParts } from './world-parts.js';
import { fullWorld, smallWorld, type WorldSize } from './world.js';
import { measureWrites, untilFolded, type Writes } from './writes.js';

/** The demo and the synthetic country beside it, loaded through the mutations, with the hand-written servers on it. */
export interface World {
  readonly options: BenchOptions;
  readonly size: WorldSize;
  readonly home: string;
  readonly databaseUrl: string;
  readonly product: ServerProcess;
  readonly rival: ServerProcess;
  readonly constants: ServerProcess;
  /** What loading it took. */
  readonly writes: Writes;
}

/** The stage of what is loaded through the mutations. */
export function worldStage(
  options: BenchOptions,
  processes: Processes,
  directory: string,
): StageOf<World> {
  return {
    name: 'the demo and 79,200 reports',
    flags: [],
    open: () => openWorld(options, processes, join(directory, 'world')),
    close: () => Promise.resolve(),
    pidOf: ({ product }) => product.pid,
    parts: worldParts,
  };
}

async function openWorld(
  options: BenchOptions,
  processes: Processes,
  home: string,
): Promise<World> {
  const size = options.quick ? smallWorld : fullWorld;
  const product = await processes.start([main], productEnvironment(home));
  const databaseUrl = await databaseUrlOf(home);
  const writes = await measureWrites(product.url, databaseUrl, size);
  await untilFolded(databaseUrl);
  return {
    ...{ options, size, home, databaseUrl, product, writes },
    rival: await processes.startHandWritten('sql', databaseUrl, dist),
    constants: await processes.startHandWritten('constants', '34'),
  };
}
