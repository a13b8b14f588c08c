import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeClients } from '../../access/change-clients.js';
import { readClients } from '../../access/client-reader.js';
import type { ApiClient } from '../../access/client.js';
import { createApiClient } from '../../access/create-api-client.js';
import { revokeApiClient } from '../../access/revoke-api-client.js';
import { rotateApiKey } from '../../access/rotate-api-key.js';
import type { Result } from '../../kernel/result.js';
import { unknownUnit } from '../../units/errors.js';
import { findVisibleUnits } from '../../units/unit-lookup.js';
import { userError, type UserError } from '../errors/user-error.js';
import type { RequestContext } from '../request-context.js';
import {
  CreateApiClientInput,
  CreateApiClientPayload,
  RevokeApiClientInput,
  RevokeApiClientPayload,
  RotateApiKeyInput,
  RotateApiKeyPayload,
} from './change-clients.type.js';

interface ClientOutcome {
  readonly client: ApiClient | null;
  readonly key: string | null;
  readonly userErrors: readonly UserError[];
}

@Resolver()
export class ChangeClientsResolver {
  @Mutation(() => CreateApiClientPayload, {
    nullable: true,
    description:
      'Creates a client (tạo máy khách) with its first key. Once any client exists, every caller needs a key.',
  })
  async createApiClient(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateApiClientInput, { description: 'The client.' })
    { unit, agency, expiresAt, ...input }: CreateApiClientInput,
  ): Promise<ClientOutcome> {
    const { services, principal } = context;
    const known = await findVisibleUnits(principal.scope, services.database, unit ? [unit] : []);
    const found = unit && !known.has(unit) ? [unknownUnit(['unit'], unit)] : [];
    const unitId = unit ? known.get(unit)?.id : null;
    const draft = {
      ...input,
      unitId,
      agency: agency ?? undefined,
      expiresAt: expiresAt ?? undefined,
    };
    const result = await changeClients(services.database, principal, 'createApiClient', (tx) =>
      createApiClient(tx, principal, draft, services.clock.now(), found),
    );
    if (result.ok) services.authenticator.door.close();
    return outcome(context, result);
  }

  @Mutation(() => RotateApiKeyPayload, {
    nullable: true,
    description: 'Gives a client a new key (đổi khóa); the others go on working for a while.',
  })
  async rotateApiKey(
    @Ctx() context: RequestContext,
    @Arg('input', () => RotateApiKeyInput, { description: 'The key.' })
    { expiresAt, ...input }: RotateApiKeyInput,
  ): Promise<ClientOutcome> {
    const { services, principal } = context;
    const rotation = { ...input, expiresAt: expiresAt ?? undefined };
    const result = await changeClients(services.database, principal, 'rotateApiKey', (tx) =>
      rotateApiKey(tx, principal, rotation, services.clock.now()),
    );
    return outcome(context, result);
  }

  @Mutation(() => RevokeApiClientPayload, {
    nullable: true,
    description: 'Takes all keys of a client away (thu hồi), at once and for good.',
  })
  async revokeApiClient(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeApiClientInput, { description: 'The client.' })
    { code }: RevokeApiClientInput,
  ): Promise<ClientOutcome> {
    const { services, principal } = context;
    const result = await changeClients(services.database, principal, 'revokeApiClient', (tx) =>
      revokeApiClient(tx, principal, code),
    );
    return outcome(context, result);
  }
}

async function outcome(
  { principal, services }: RequestContext,
  result: Result<{ readonly code: string; readonly key?: string }>,
): Promise<ClientOutcome> {
  if (!result.ok) return { client: null, key: null, userErrors: result.errors.map(userError) };
  const { code, key = null } = result.value;
  const [client = null] = await readClients(principal.scope, services.database, [code]);
  return { client, key, userErrors: [] };
}
