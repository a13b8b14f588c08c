import { Argument, Command, CommanderError, Option } from 'commander';
import { addClientVerbs } from './client/client-verbs.js';
import type { CommandContext, ExitCode } from './command-context.js';
import { foldCommand, rebuildCommand } from './cube-commands.js';
import { addGenerateVerb } from './generate/generate-verb.js';
import { addImportVerbs } from './import-command.js';
import { migrateCommand } from './migrate-command.js';
import type { Language } from './seed/seed-fault.js';
import { isSeed, seedCommand } from './seed-command.js';
import { verifyCommand } from './verify-command.js';

interface Options {
  readonly json?: true;
  readonly lang: Language;
}

type Finish = (code: ExitCode) => void;

const USAGE = 2;

const EXIT_CODES = `
Exit codes: 0 done, 1 findings or a failure, 2 wrong usage or a wrong setting.
The database is DATABASE_URL or, without it, the embedded one in DATA_DIR (./.data): that of the
server which runs there, else one started for the time of the command.`;

/** Runs the verb that the arguments name; resolves with the exit code. */
export async function runProgram(
  context: CommandContext,
  parameters: readonly string[],
  version: string,
): Promise<0 | 1 | 2> {
  let code: ExitCode = 0;
  const program = createProgram(context, version, (ended) => (code = ended));
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : USAGE;
  }
}

function createProgram(context: CommandContext, version: string, finish: Finish): Command {
  const program = new Command('tonghop')
    .description('Works on the database of tonghop, beside the server or without it.')
    .version(version)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.output.write(text),
      writeErr: (text) => void context.errorOutput.write(text),
    });
  const verb = (name: string, text: string): Command =>
    program.command(name).description(text).option('--json', 'answer with one JSON object');
  verb('migrate', 'Bring the schema of the database up to date.').action(async (options: Options) =>
    finish(await migrateCommand(context, isJson(options))),
  );
  addSeed(verb, context, finish);
  addImportVerbs(program, context, finish);
  addGenerateVerb(
    verb('generate', 'Make up a country of the size and shape of the real one, always the same.'),
    context,
    finish,
  );
  addClientVerbs(program, context, finish);
  verb('rebuild', 'Recompute the cube from the records.').action(async (options: Options) =>
    finish(await rebuildCommand(context, isJson(options))),
  );
  verb(
    'verify',
    'Compare the cube with the records; print every difference and exit 1 if any.',
  ).action(async (options: Options) => finish(await verifyCommand(context, isJson(options))));
  verb('fold', 'Move waiting differences into the cells of the cube now.').action(
    async (options: Options) => finish(await foldCommand(context, isJson(options))),
  );
  return program;
}

function addSeed(
  verb: (name: string, text: string) => Command,
  context: CommandContext,
  finish: Finish,
): void {
  const command = verb(
    'seed',
    'Load data through the use cases. Loading the same again changes nothing.',
  );
  command
    .addArgument(
      new Argument(
        '[what]',
        'reference, demo, or a folder with files like those of seeds/',
      ).default('demo'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the findings')
        .choices(['en', 'vi'])
        .default('en'),
    )
    .action(async (what: string, options: Options) => {
      if (!isSeed(what)) command.error(`error: "${what}" is neither reference, demo nor a folder`);
      finish(await seedCommand(context, what, { json: isJson(options), language: options.lang }));
    });
}

function isJson({ json }: Options): boolean {
  return json === true;
}
