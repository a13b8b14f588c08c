import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { actionNames, actions } from '../../access/action.js';
import { overlap } from '../../access/client.js';
import { parseDate } from '../../kernel/date.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { createClient, type CreateOptions } from './create-client.js';
import { listClients } from './list-clients.js';
import { revokeClient } from './revoke-client.js';
import { rotateKey, type RotateOptions } from './rotate-key.js';

type Finish = (code: ExitCode) => void;
type Asked<Options> = Options & { readonly json?: true };

const EXPIRY = 'when the key ends: 2027-01-01 (midnight in Vietnam) or ISO 8601; never without it';

const ACTIONS = `
Actions:
${Object.entries(actions)
  .map(([name, text]) => `  ${name.padEnd(18)}${text}`)
  .join('\n')}
`;

/** The verb `client` with its own verbs. */
export function addClientVerbs(program: Command, context: CommandContext, finish: Finish): void {
  const client = program
    .command('client')
    .description('Programs that may call the API, and their keys.');
  const verb = (name: string, text: string): Command =>
    client.command(name).description(text).option('--json', 'answer with one JSON object');
  verb('create <code>', 'Create a client and print its first key, this once.')
    .requiredOption('--name <text>', 'what it is called; never the name of a person')
    .requiredOption('--actions <list>', `comma-separated: ${actionNames.join(',')}`, list)
    .option('--unit <code>', 'the top of the subtree that it sees; without it: everything')
    .option('--agency <code>', 'in whose name it passes reports on')
    .option('--expires <instant>', EXPIRY, instant)
    .addHelpText('after', ACTIONS)
    .action(async (code: string, { json, ...options }: Asked<CreateOptions>) =>
      finish(await createClient(context, code, options, json === true)),
    );
  verb('list', 'List all clients and their keys, without the keys themselves.').action(
    async ({ json }: Asked<object>) => finish(await listClients(context, json === true)),
  );
  verb('rotate <code>', 'Print a new key of a client, this once; the others end after the overlap.')
    .option(
      '--overlap <days>',
      `how long the others go on working: 0 to ${overlap.most} days`,
      Number,
      overlap.usual,
    )
    .option('--expires <instant>', EXPIRY, instant)
    .action(async (code: string, { json, ...options }: Asked<RotateOptions>) =>
      finish(await rotateKey(context, code, options, json === true)),
    );
  verb('revoke <code>', 'Take all keys of a client away, at once and for good.').action(
    async (code: string, { json }: Asked<object>) =>
      finish(await revokeClient(context, code, json === true)),
  );
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function instant(text: string): Date {
  const date = parseDate(text) === undefined ? new Date(text) : new Date(`${text}T00:00:00+07:00`);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('Write 2027-01-01 or ISO 8601.');
  return date;
}
