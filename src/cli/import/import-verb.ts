import type { Command } from 'commander';
import type { CommandContext, ExitCode } from '../command-context.js';

/** Makes a command below `import`, with the options that all of them have. */
export type MakeImportVerb = (usage: string, text: string) => Command;

/** Adds one command below `import`; `finish` is told how it ended. */
export type AddImportVerb = (
  verb: MakeImportVerb,
  context: CommandContext,
  finish: (code: ExitCode) => void,
) => void;
