import type { Clock } from '../kernel/clock.js';
import type { Queryable } from '../platform/queryable.js';
import { flag } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const anyClient = loadStatement(import.meta.dirname, 'sql/any-client.sql');
const ASK_AGAIN_MS = 1000;

/**
 * Whether callers without a key are still let in: until the first client is created, and never again. Clients that another
 * process created are noticed within a second; the answer "closed" is remembered for good.
 */
export class Door {
  private closed = false;
  private askedAt: number | undefined;
  private asking: Promise<boolean> | undefined;

  constructor(
    private readonly database: Queryable,
    private readonly clock: Clock,
  ) {}

  /** Told without waiting whenever it is known. */
  isOpen(): boolean | Promise<boolean> {
    if (this.closed) return false;
    if (this.asking !== undefined) return this.asking;
    const now = this.clock.now().getTime();
    if (this.askedAt !== undefined && Math.abs(now - this.askedAt) < ASK_AGAIN_MS) return true;
    this.asking = this.ask(now).finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** This process has created a client. */
  close(): void {
    this.closed = true;
  }

  private async ask(now: number): Promise<boolean> {
    const [row] = await this.database.run(anyClient);
    if (row !== undefined && flag(row, 'found')) this.close();
    this.askedAt = now;
    return !this.closed;
  }
}
