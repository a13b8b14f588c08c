import type { Socket } from 'node:net';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator.js';
import type { Principal } from '../access/principal.js';
import { unauthenticated } from './errors.js';
import { sendFault } from './send-fault.js';

interface GraphqlParts {
  readonly api: ApolloServer;
  readonly contextOf: (principal: Principal) => BaseContext;
  readonly authenticator: Authenticator;
  /** Whether an address belongs to a trusted network. */
  readonly isTrusted: (address: string) => boolean;
}

/** Questions and changes: POST, and GET for questions of clients that prove to be no web page of a stranger. */
export function addGraphqlRoute(server: FastifyInstance, parts: GraphqlParts): void {
  const { api, contextOf, authenticator } = parts;
  // Who calls is told anew by every request: the next one on the same connection may have another key, or a dead one.
  const callers = new WeakMap<FastifyRequest, Principal>();
  const isTrusted = rememberTrust(parts.isTrusted);
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: async (request, reply) => {
      const caller = await authenticator.principalOf({
        authorization: request.headers.authorization,
        isTrusted: isTrusted(request.socket),
      });
      if (caller !== undefined) callers.set(request, caller);
      else await sendFault(reply.header('www-authenticate', 'Bearer'), unauthenticated());
    },
    handler: fastifyApolloHandler(api, {
      context: (request) => {
        const caller = callers.get(request);
        if (caller === undefined) throw new Error('a caller that nobody knows reached the API');
        return Promise.resolve(contextOf(caller));
      },
    }),
  });
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
