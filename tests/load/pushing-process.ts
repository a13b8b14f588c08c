import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Pushed, PushPace } from './push-batches.js';
import type { WorldSize } from './world.js';

/** Where a process pushes, and what: amendments of the world, or reports of a country for a quarter. */
export type Pushing = { readonly url: string } & (
  { readonly world: WorldSize } | { readonly enterprises: number; readonly period: string }
);

/**
 * Pushes from a process and a session of its own, as they come from somewhere else: what making and writing them costs must not be counted
 * as waiting of the harness's readers. Linux shares processors out among sessions.
 */
export class PushingProcess {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  /** Resolves when it is ready to push. */
  static async start(pushing: Pushing): Promise<PushingProcess> {
    const file = new URL('./pushing-process-main.ts', import.meta.url);
    const execArgv = ['--import', new URL('../support/typescript-hooks.js', import.meta.url).href];
    const child = fork(file, { execArgv, detached: true });
    child.send(pushing);
    await answerOf(child);
    return new PushingProcess(child);
  }

  /** Goes on with the next batches. Resolves when the time is over; rejects when any report was refused. */
  push(pace: PushPace): Promise<Pushed> {
    this.child.send(pace);
    return answerOf(this.child) as Promise<Pushed>;
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** The next message; a process that ends before it has written why. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process that pushes ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return message;
}
