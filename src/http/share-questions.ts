import type { CalledBy } from './called-by.js';
import type {
  ApolloServer,
  BaseContext,
  HTTPGraphQLRequest,
  HTTPGraphQLResponse,
} from '@apollo/server';
import type { Principal } from '../access/principal.js';
import { askReplicaFirst, knownAtHeader, type ChooseReplica } from './ask-replica-first.js';
import { SharedRuns } from '../platform/shared-runs.js';

/** Headers that the answer depends on. */
const tellingHeaders = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  knownAtHeader,
];

/** A question whose like takes long waits no longer than this for its end: a processor may be free for it. */
const LONGEST_WAIT_MS = 5;

/** May change something, or say so in a comment or a text: then it is answered alone all the same. */
const mayChange = /mutation|subscription/;

/**
 * The same server, which answers once what the same caller asks in the same words at the same time: two hundred dashboards of one
 * page are one question. It keeps no answer: see SharedRuns. What changes nothing is read on a replica where there is one.
 */
export function shareQuestions(api: ApolloServer, chooseReplica?: ChooseReplica): ApolloServer {
  const runs = new SharedRuns<HTTPGraphQLResponse>(LONGEST_WAIT_MS);
  const sharing: Pick<ApolloServer, 'executeHTTPGraphQLRequest'> = {
    executeHTTPGraphQLRequest: async ({ httpGraphQLRequest, context }) => {
      const asked = (await context()) as CalledBy;
      const answer = (by: BaseContext): Promise<HTTPGraphQLResponse> =>
        api.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(by) });
      const key = keyOf(httpGraphQLRequest, asked.principal);
      if (key === undefined) return answer(asked);
      const knownAt = httpGraphQLRequest.headers.get(knownAtHeader);
      return runs.run(key, () => askReplicaFirst(answer, asked, knownAt, chooseReplica));
    },
  };
  return Object.assign(Object.create(api) as ApolloServer, sharing);
}

/** Everything that the answer depends on beside what is stored; undefined for what is no question. */
function keyOf(
  { method, search, headers, body }: HTTPGraphQLRequest,
  { name, scope, actions, agency }: Principal,
): string | undefined {
  const { query = search } = (body ?? {}) as { readonly query?: unknown };
  if (typeof query !== 'string' || mayChange.test(query)) return undefined;
  const rights = [name, scope.roots, actions === 'ALL' ? actions : [...actions], agency ?? null];
  const told = tellingHeaders.map((header) => headers.get(header) ?? null);
  return JSON.stringify([rights, method, search, told, body ?? null]);
}
