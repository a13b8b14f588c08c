import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The most memory seen while something went on, in megabytes; shared pages are counted once, in equal parts. */
export interface HighWater {
  /** The Node process of the server alone. */
  readonly node: number;
  /** It with everything it started: PostgreSQL, imports. */
  readonly all: number;
}

/** Does the work and watches the memory of a process and its descendants meanwhile, on a thread of its own. */
export async function withHighWater<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly highWater: HighWater }> {
  const watcher = new Worker(new URL('watch-memory.ts', import.meta.url), { workerData: pid });
  const told = once(watcher, 'message') as Promise<[HighWater]>;
  try {
    const value = await work();
    watcher.postMessage('stop');
    const [highWater] = await told;
    return { value, highWater };
  } finally {
    await watcher.terminate();
  }
}
