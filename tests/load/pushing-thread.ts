import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WorldSize } from './world.js';

/** What a thread pushes, and how fast. */
export interface Pushing {
  readonly url: string;
  readonly size: WorldSize;
  /** Reports a second. */
  readonly perSecond: number;
}

/** Pushes on a thread of their own: what making and writing them costs the harness must not be counted as waiting of its readers. */
export class PushingThread {
  private readonly worker: Worker;

  private constructor(worker: Worker) {
    this.worker = worker;
  }

  /** Resolves when the reports are made and pushing begins. */
  static async start(pushing: Pushing): Promise<PushingThread> {
    const url = new URL('./push-at-fixed-rate.ts', import.meta.url);
    const execArgv = ['--import', new URL('../support/typescript-hooks.js', import.meta.url).href];
    const worker = new Worker(url, { workerData: pushing, execArgv });
    await once(worker, 'message');
    return new PushingThread(worker);
  }

  /** Lets what is under way end. Resolves with how many reports were sent. */
  async stop(): Promise<number> {
    const told = once(this.worker, 'message') as Promise<[number]>;
    this.worker.postMessage('stop');
    const [sent] = await told;
    return sent;
  }
}
