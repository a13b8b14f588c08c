import { changeClients } from '../../access/change-clients.js';
import { systemPrincipal } from '../../access/principal.js';
import { rotateApiKey } from '../../access/rotate-api-key.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { tellKey } from './tell-key.js';

/** What `client rotate` was told. */
export interface RotateOptions {
  /** In days. */
  readonly overlap: number;
  readonly expires?: Date;
}

/** Gives a client a new key as the operator of the machine, who may do everything. */
export async function rotateKey(
  context: CommandContext,
  code: string,
  { overlap: overlapDays, expires: expiresAt }: RotateOptions,
  json: boolean,
): Promise<ExitCode> {
  const result = await context.withServices('existing', ({ database, clock }) =>
    changeClients(database, systemPrincipal, 'rotateApiKey', (tx) =>
      rotateApiKey(tx, systemPrincipal, { code, overlapDays, expiresAt }, clock.now()),
    ),
  );
  const until = overlapDays === 0 ? 'are dead' : `work for ${overlapDays} days at most`;
  return tellKey(context, result, `The other keys of "${code}" ${until}.`, json);
}
