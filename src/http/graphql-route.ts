import type { Socket } from 'node:net';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.js';
import { unauthenticated } from './errors.js';
import { sendFault } from './send-fault.js';

interface GraphqlParts {
  readonly api: ApolloServer;
  readonly contextOf: (principal: Principal) => BaseContext;
}

/** Who calls from an address; undefined = nobody that is known. */
export type PrincipalOf = (address: string | undefined) => Principal | undefined;

/** Questions and changes: POST, and GET for questions of clients that prove to be no web page of a stranger. */
export function addGraphqlRoute(
  server: FastifyInstance,
  { api, contextOf }: GraphqlParts,
  principalOf: PrincipalOf,
): void {
  // The caller stays the same as long as the connection does.
  const callers = new WeakMap<Socket, Principal>();
  const callerOf = ({ socket }: FastifyRequest): Principal | undefined => {
    const caller = callers.get(socket) ?? principalOf(socket.remoteAddress);
    if (caller !== undefined) callers.set(socket, caller);
    return caller;
  };
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: async (request, reply) => {
      if (callerOf(request) === undefined) await sendFault(reply, unauthenticated());
    },
    handler: fastifyApolloHandler(api, {
      context: (request) => {
        const caller = callerOf(request);
        if (caller === undefined) throw new Error('a caller that nobody knows reached the API');
        return Promise.resolve(contextOf(caller));
      },
    }),
  });
}
