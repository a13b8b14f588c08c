import { changeClients } from '../../access/change-clients.js';
import type { GivenKey } from '../../access/client.js';
import { createApiClient } from '../../access/create-api-client.js';
import { systemPrincipal } from '../../access/principal.js';
import type { Result } from '../../kernel/result.js';
import { nearest } from '../../kernel/suggest.js';
import { unknownUnit } from '../../units/errors.js';
import { allUnitCodes, findUnitsByCode } from '../../units/unit-lookup.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import type { CommandServices } from '../command-services.js';
import { tellKey } from './tell-key.js';

/** What `client create` was told. */
export interface CreateOptions {
  readonly name: string;
  readonly actions: readonly string[];
  readonly unit?: string;
  readonly agency?: string;
  readonly expires?: Date;
}

/** Creates a client as the operator of the machine, who may do everything. */
export async function createClient(
  context: CommandContext,
  code: string,
  options: CreateOptions,
  json: boolean,
): Promise<ExitCode> {
  const result = await context.withServices('existing', (services) =>
    create(services, code, options),
  );
  const done = `The client "${code}" exists: from now on every caller of the API needs a key.`;
  return tellKey(context, result, done, json);
}

async function create(
  { database, clock }: CommandServices,
  code: string,
  { name, actions, unit, agency, expires: expiresAt }: CreateOptions,
): Promise<Result<GivenKey>> {
  const known = await findUnitsByCode(database, unit === undefined ? [] : [unit]);
  const unitId = unit === undefined ? null : known.get(unit)?.id;
  const found =
    unit === undefined || unitId !== undefined
      ? []
      : [unknownUnit(['unit'], unit, nearest(unit, await allUnitCodes(database)))];
  const draft = { code, name, actions, unitId, agency, expiresAt };
  return changeClients(database, systemPrincipal, 'createApiClient', (tx) =>
    createApiClient(tx, systemPrincipal, draft, clock.now(), found),
  );
}
