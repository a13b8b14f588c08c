import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator.js';
import type { Principal } from '../access/principal.js';
import { unauthenticated } from './errors.js';
import { sendFault } from './send-fault.js';

/** Who may come in, asked before anything of the request is read. */
export interface Admission {
  /** Finds out who calls; answers with 401 when it is nobody. */
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Who calls, once they were let in. */
  readonly callerOf: (request: FastifyRequest) => Principal;
}

/** Lets in callers with a key, and those from trusted networks as long as the door is open. */
export function createAdmission(
  authenticator: Authenticator,
  isTrustedAddress: (address: string) => boolean,
): Admission {
  // Who calls is told anew by every request: the next one on the same connection may have another key, or a dead one.
  const callers = new WeakMap<FastifyRequest, Principal>();
  const isTrusted = rememberTrust(isTrustedAddress);
  return {
    onRequest: async (request, reply) => {
      const caller = await authenticator.principalOf({
        authorization: request.headers.authorization,
        isTrusted: isTrusted(request.socket),
      });
      if (caller !== undefined) callers.set(request, caller);
      else await sendFault(reply.header('www-authenticate', 'Bearer'), unauthenticated());
    },
    callerOf: (request) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new Error('a caller that nobody knows was let in');
      return caller;
    },
  };
}

/** The address stays the same as long as the connection does; headers such as X-Forwarded-For can say anything. */
function rememberTrust(isTrusted: (address: string) => boolean): (socket: Socket) => boolean {
  const known = new WeakMap<Socket, boolean>();
  return (socket) => {
    const { remoteAddress: address } = socket;
    const trusted = known.get(socket) ?? (address !== undefined && isTrusted(address));
    known.set(socket, trusted);
    return trusted;
  };
}
