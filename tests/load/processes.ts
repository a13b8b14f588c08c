import { join } from 'node:path';
import { startServer, type ServerProcess } from './server-process.js';

const hooks = join(import.meta.dirname, '../support/typescript-hooks.js');
const rivalServer = join(import.meta.dirname, 'hand-written/server.ts');

/** Servers that a run has started, so that all of them end with it. */
export class Processes {
  // A run may be ended while a server is still starting.
  private readonly running: Promise<ServerProcess>[] = [];

  start(...options: Parameters<typeof startServer>): Promise<ServerProcess> {
    const server = startServer(...options);
    this.running.push(server);
    return server;
  }

  /** A hand-written server: its mode and what that takes. */
  startHandWritten(...parameters: readonly string[]): Promise<ServerProcess> {
    return this.start(['--import', hooks, rivalServer, ...parameters]);
  }

  /** Ends them, the last one first. */
  async stopAll(): Promise<void> {
    for (const starting of this.running.splice(0).reverse()) {
      const server = await starting.catch(() => undefined);
      await server?.stop();
    }
  }
}
