import { Authenticator } from '../../../src/access/authenticator.js';
import { changeClients } from '../../../src/access/change-clients.js';
import type { ClientDraft, GivenKey, Rotation } from '../../../src/access/client.js';
import { createApiClient } from '../../../src/access/create-api-client.js';
import { systemPrincipal, type Principal } from '../../../src/access/principal.js';
import { revokeApiClient } from '../../../src/access/revoke-api-client.js';
import { rotateApiKey } from '../../../src/access/rotate-api-key.js';
import type { Result } from '../../../src/kernel/result.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { createSmallWorld, type SmallWorld } from '../../support/application-world.js';

const DAY_MS = 86_400_000;

/** The first instant of every test. */
export const begin = new Date('2026-11-21T05:00:00Z');
/** So many days after it. */
export const later = (days: number): Date => new Date(begin.getTime() + days * DAY_MS);

/** The client that all drafts are variations of: it reads everything. */
export const draftOf = (code: string, changes: Partial<ClientDraft> = {}): ClientDraft => ({
  code,
  name: 'Phần mềm của tỉnh',
  actions: ['READ'],
  unitId: null,
  agency: undefined,
  expiresAt: undefined,
  ...changes,
});

/** The key of an answer; throws when it was refused. */
export async function keyOf(result: Promise<Result<GivenKey>>): Promise<string> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.value.key;
}

/** Every finding as 'CODE path'. */
export async function codesOf(result: Promise<Result<unknown>>): Promise<string[]> {
  const answer = await result;
  return answer.ok ? [] : answer.errors.map(({ code, path }) => `${code} ${path.join('.')}`);
}

/** The small world with a clock that tests set, and the use cases of clients. */
export class ClientWorld {
  now = begin;
  authenticator: Authenticator;

  private constructor(
    private readonly world: SmallWorld,
    private readonly units: ReadonlyMap<string, { readonly id: number }>,
  ) {
    this.authenticator = new Authenticator(world.application.database, this.clock);
  }

  static async open(): Promise<ClientWorld> {
    const world = await createSmallWorld();
    const codes = ['land', 'province', 'commune'];
    return new ClientWorld(world, await findUnitsByCode(world.application.database, codes));
  }

  /** Forgets what was remembered, as a new process would. */
  restart(): void {
    this.now = begin;
    this.authenticator = new Authenticator(this.database, this.clock);
  }

  get clock() {
    return { now: () => this.now };
  }

  get database() {
    return this.world.application.database;
  }

  unitId(code: string): number {
    return this.units.get(code)!.id;
  }

  create(draft: ClientDraft, caller: Principal = systemPrincipal): Promise<Result<GivenKey>> {
    return changeClients(this.database, caller, 'createApiClient', (tx) =>
      createApiClient(tx, caller, draft, this.now),
    );
  }

  rotate(
    rotation: Partial<Rotation> & { readonly code: string },
    caller: Principal = systemPrincipal,
  ): Promise<Result<GivenKey>> {
    const full = { overlapDays: 7, expiresAt: undefined, ...rotation };
    return changeClients(this.database, caller, 'rotateApiKey', (tx) =>
      rotateApiKey(tx, caller, full, this.now),
    );
  }

  revoke(code: string, caller: Principal = systemPrincipal): Promise<Result<unknown>> {
    return changeClients(this.database, caller, 'revokeApiClient', (tx) =>
      revokeApiClient(tx, caller, code),
    );
  }

  async callerOf(key: string): Promise<Principal | undefined> {
    return this.authenticator.principalOf({ authorization: `Bearer ${key}`, isTrusted: false });
  }

  /** Creates a client; what it is as a caller. */
  async client(code: string, changes: Partial<ClientDraft>): Promise<Principal> {
    return (await this.callerOf(await keyOf(this.create(draftOf(code, changes)))))!;
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
