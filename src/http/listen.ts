import type { ApolloServer } from '@apollo/server';
import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
import type { Authenticator } from '../access/authenticator.js';
import type { Principal } from '../access/principal.js';
import { rangesContain, type NetworkRange } from '../config/network-range.js';
import type { Logger } from '../platform/logger.js';
import type { ImportServices } from '../imports/import-services.js';
import { createAdmission } from './admit-caller.js';
import type { ChooseReplica } from './ask-replica-first.js';
import { addGraphqlRoute } from './graphql-route.js';
import { addHealthRoutes } from './health-routes.js';
import { notFound } from './errors.js';
import { addImportRoutes } from './import-routes.js';
import { keepLargeBodies, type AnswerElsewhere } from './large-requests.js';
import type { CalledBy } from './called-by.js';
import { faultOf, sendFault } from './send-fault.js';

/** The largest body that is read, in bytes. */
export const mostBytes = 5_000_000;

/** What the server listens on, and whom it answers without a key. */
export interface HttpConfiguration {
  /** 0 is any free port. */
  readonly port: number;
  readonly host: string;
  readonly trustedNetworks: readonly NetworkRange[];
}

/** What the server answers with. */
export interface HttpParts {
  /** Started. */
  readonly api: ApolloServer;
  readonly contextOf: (principal: Principal) => CalledBy;
  readonly authenticator: Authenticator;
  /** Absent: files of rows are not taken. */
  readonly imports?: ImportServices | undefined;
  /** Absent: large requests are answered like all others. */
  readonly answerElsewhere?: AnswerElsewhere | undefined;
  /** Absent: all questions are read at the primary. */
  readonly chooseReplica?: ChooseReplica | undefined;
  /** Rejects while the server cannot answer questions; what there is to tell besides. */
  readonly checkReady: () => Promise<object>;
  readonly configuration: HttpConfiguration;
  readonly logger: Logger;
}

/** A server that listens. */
export interface HttpServer {
  /** Where it is reached: 'http://127.0.0.1:4000'. */
  readonly url: string;
  /** Answers what has begun, then ends. */
  close(): Promise<void>;
}

/** The door, with nobody listening yet. */
export function createHttpServer(parts: HttpParts): FastifyInstance {
  const { configuration, logger, answerElsewhere } = parts;
  const server: FastifyInstance = fastify({
    bodyLimit: mostBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
  });
  server.removeContentTypeParser('text/plain');
  if (answerElsewhere !== undefined) keepLargeBodies(server);
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendFault(reply, faultOf(error, request, mostBytes, logger)),
  );
  server.setNotFoundHandler((request, reply) => sendFault(reply, notFound(request.url)));
  addHealthRoutes(server, parts.checkReady, logger);
  const admission = createAdmission(parts.authenticator, (address) =>
    rangesContain(configuration.trustedNetworks, address),
  );
  addGraphqlRoute(server, { ...parts, admission });
  if (parts.imports !== undefined) addImportRoutes(server, admission, parts.imports);
  return server;
}

/** Listens for questions. Rejects when the port is taken. */
export async function listen(parts: HttpParts): Promise<HttpServer> {
  const server = createHttpServer(parts);
  const { port, host } = parts.configuration;
  const url = await server.listen({ port, host });
  return { url, close: () => server.close() };
}
