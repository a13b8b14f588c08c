import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '../access/principal.js';
import type { Admission } from './admit-caller.js';
import type { ChooseReplica } from './ask-replica-first.js';
import type { CalledBy } from './called-by.js';
import { shareQuestions } from './share-questions.js';
import { carryLargeBodies, type AnswerElsewhere } from './large-requests.js';

interface GraphqlParts {
  readonly api: ApolloServer;
  readonly contextOf: (principal: Principal) => CalledBy;
  readonly admission: Admission;
  readonly chooseReplica?: ChooseReplica | undefined;
  readonly answerElsewhere?: AnswerElsewhere | undefined;
}

/** Questions and changes: POST, and GET for questions of clients that prove to be no web page of a stranger. */
export function addGraphqlRoute(server: FastifyInstance, parts: GraphqlParts): void {
  const { api, contextOf, admission, chooseReplica, answerElsewhere } = parts;
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: admission.onRequest,
    ...(answerElsewhere && { preHandler: carryLargeBodies(answerElsewhere) }),
    handler: fastifyApolloHandler(shareQuestions(api, chooseReplica), {
      context: (request) => Promise.resolve(contextOf(admission.callerOf(request))),
    }),
  });
}
