import { readClients } from '../../access/client-reader.js';
import type { ApiClient } from '../../access/client.js';
import { systemPrincipal } from '../../access/principal.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { table } from '../table.js';

/** Lists all clients with their keys. */
export async function listClients(context: CommandContext, json: boolean): Promise<ExitCode> {
  const { clients, now } = await context.withServices('existing', async ({ database, clock }) => ({
    clients: await readClients(systemPrincipal.scope, database),
    now: clock.now(),
  }));
  context.output.write(json ? `${JSON.stringify({ clients })}\n` : asText(clients, now));
  return 0;
}

function asText(clients: readonly ApiClient[], now: Date): string {
  if (clients.length === 0) {
    return 'There are no clients: the server lets in callers from TRUSTED_NETWORKS only.\n';
  }
  const heading = ['client', 'unit', 'agency', 'actions', 'key', 'made', 'ends'];
  const rows = clients.flatMap((client) =>
    client.keys.map(({ hint, createdAt, expiresAt }) => [
      ...[client.code, client.unit?.code ?? '(everything)', client.agency ?? ''],
      ...[client.actions.join(','), `${hint}...`, createdAt.toISOString()],
      ending(client.revokedAt, expiresAt, now),
    ]),
  );
  return table([heading, ...rows]);
}

function ending(revokedAt: Date | null, expiresAt: Date | null, now: Date): string {
  if (revokedAt !== null) return `revoked ${revokedAt.toISOString()}`;
  if (expiresAt === null) return '';
  return `${expiresAt <= now ? 'expired ' : ''}${expiresAt.toISOString()}`;
}
