import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../platform/logger.js';

type Stop = () => Promise<void>;

const PATIENCE_MS = 5_000;
// Ctrl-C under npm arrives twice at once: from the terminal and from npm.
const SAME_KEYSTROKE_MS = 500;

/** What a process has opened, so that it can be closed in the opposite order. */
export class Lifetime {
  private readonly opened: {
    readonly name: string;
    readonly stop: Stop;
    readonly patienceMs: number;
  }[] = [];
  private ending: number | undefined;

  constructor(private readonly logger: Logger) {}

  /** SIGINT and SIGTERM end the process in order; a second one at once. So does what nobody caught. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.ending === undefined) void this.end(0);
        else if (Date.now() - this.ending > SAME_KEYSTROKE_MS) process.exit(1);
      });
    }
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        this.logger.fatal({ err: error }, 'a fault that nobody caught');
        void this.end(1);
      });
    }
  }

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  /** Remembers how to close something; longer than `patienceMs` is not waited. */
  add(name: string, stop: Stop, patienceMs = PATIENCE_MS): void {
    this.opened.push({ name, stop, patienceMs });
  }

  /** Closes everything, last opened first, and ends the process. */
  async end(exitCode: number): Promise<void> {
    if (this.ending !== undefined) return;
    this.ending = Date.now();
    for (const { name, stop, patienceMs } of this.opened.reverse()) {
      const late = wait(patienceMs, 'late' as const, { ref: false });
      try {
        if ((await Promise.race([stop(), late])) === 'late') {
          this.logger.warn({ name }, 'did not close in time');
        }
      } catch (error) {
        this.logger.error({ err: error, name }, 'did not close well');
      }
    }
    this.logger.info({ milliseconds: Date.now() - this.ending }, 'ended');
    process.exit(exitCode);
  }
}
