import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';

type Resolvers = NonNullable<ConstructorParameters<typeof ApolloServer>[0]['resolvers']>;

/** A server that listens on a free port. */
export interface Listening {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  close(): Promise<void>;
}

/** Apollo Server on fastify, as the documentation of both shows it. */
export async function listen(typeDefs: string, resolvers: Resolvers): Promise<Listening> {
  const api = new ApolloServer({
    typeDefs,
    resolvers,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled()],
  });
  await api.start();
  const server = fastify({ forceCloseConnections: true });
  server.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(api) });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const close = async (): Promise<void> => {
    await server.close();
    await api.stop();
  };
  return { url: `${address}/graphql`, close };
}
