import type { CommandServices } from './command-services.js';

/** A stream that texts are written to; `isTTY` when a person watches it. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What verbs get from the composition root. */
export interface CommandContext {
  /** The folder that comes with the product. */
  readonly seedsDirectory: string;
  /** For answers. */
  readonly output: TextStream;
  /** For progress. */
  readonly errorOutput: TextStream;
  /**
   * Connects for the time of `work`, starting the embedded database if need be. `existing`: refuse where there is no database
   * yet, for verbs that make no sense on an empty one.
   */
  withServices<T>(
    wish: 'existing' | 'any',
    work: (services: CommandServices) => Promise<T>,
  ): Promise<T>;
  /** Brings the schema up to date; the names of what was missing. */
  migrate(): Promise<readonly string[]>;
}

/** How a verb ended: nothing to complain of, or findings. */
export type ExitCode = 0 | 1;
