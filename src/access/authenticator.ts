import type { Clock } from '../kernel/clock.js';
import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, texts, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { isAction } from './action.js';
import { digestOf, readBearer } from './api-key.js';
import { Door } from './door.js';
import { clientName, loopbackPrincipal, type Principal } from './principal.js';
import { makeScope } from './scope.js';

const findKey = loadStatement(import.meta.dirname, 'sql/find-key.sql');

/** What a request tells of its caller. */
export interface Credentials {
  /** The Authorization header as it came. */
  readonly authorization: string | undefined;
  /** Whether the connection comes from a trusted network. */
  readonly isTrusted: boolean;
}

/** Tells who calls. Other ways to prove it (signed tokens) would be asked here, before the key. */
export class Authenticator {
  readonly door: Door;

  constructor(
    private readonly database: Queryable,
    private readonly clock: Clock,
  ) {
    this.door = new Door(database, clock);
  }

  /**
   * The caller, or undefined for everybody who has no access, for whatever reason. A key is looked up on every request, so a
   * revoked one is dead at once in every process.
   */
  principalOf(credentials: Credentials): Principal | undefined | Promise<Principal | undefined> {
    const { authorization, isTrusted } = credentials;
    if (authorization !== undefined) return this.principalOfKey(readBearer(authorization));
    if (!isTrusted) return undefined;
    const isOpen = this.door.isOpen();
    if (typeof isOpen === 'boolean') return isOpen ? loopbackPrincipal : undefined;
    return isOpen.then((open) => (open ? loopbackPrincipal : undefined));
  }

  private async principalOfKey(key: string | undefined): Promise<Principal | undefined> {
    if (key === undefined) return undefined;
    const [row] = await this.database.run(findKey, [digestOf(key), this.clock.now()]);
    return row && clientPrincipal(row);
  }
}

function clientPrincipal(row: Row): Principal {
  return {
    name: clientName(text(row, 'code')),
    scope: makeScope(row.unit_id === null ? 'EVERYTHING' : [number(row, 'unit_id')]),
    actions: new Set(texts(row, 'actions').filter(isAction)),
    agency: optionalText(row, 'agency'),
  };
}
