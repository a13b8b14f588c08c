import type { Client } from 'pg';
import { goLast } from './go-last.js';
import { PreparedClient } from './prepared-client.js';

/**
 * A client whose connection goes last where processors are short: what nobody waits for, or waits for at length, leaves them to
 * readers. Only for a server on this machine: its process is known by its number here.
 */
export class LastInLineClient extends PreparedClient {
  constructor(options?: ConstructorParameters<typeof Client>[0]) {
    super(options);
    this.once('connect', () => void this.yieldToReaders().catch(() => undefined));
  }

  private async yieldToReaders(): Promise<void> {
    const { rows } = await this.query<{ pid: number }>('select pg_backend_pid() as pid');
    for (const { pid } of rows) goLast(pid);
  }
}
