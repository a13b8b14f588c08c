import { changeClients } from '../../access/change-clients.js';
import { systemPrincipal } from '../../access/principal.js';
import { revokeApiClient } from '../../access/revoke-api-client.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { tellFindings } from './tell-findings.js';

/** Takes all keys of a client away. */
export async function revokeClient(
  context: CommandContext,
  code: string,
  json: boolean,
): Promise<ExitCode> {
  const result = await context.withServices('existing', ({ database }) =>
    changeClients(database, systemPrincipal, 'revokeApiClient', (tx) =>
      revokeApiClient(tx, systemPrincipal, code),
    ),
  );
  if (!result.ok) return tellFindings(context, result.errors, json);
  const text = `All keys of the client "${code}" are dead.\n`;
  context.output.write(json ? `${JSON.stringify(result.value)}\n` : text);
  return 0;
}
