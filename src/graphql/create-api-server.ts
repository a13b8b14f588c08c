import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '../platform/logger.js';
import { buildApiSchema } from './build-schema.js';
import { createFormatError } from './errors/format-error.js';
import { mostTokens, questionLimits } from './limits/question-limits.js';

/** The GraphQL server without a transport: parses, validates, limits, executes. Documents are parsed and checked once. */
export function createApiServer(logger: Logger): ApolloServer {
  return new ApolloServer({
    schema: buildApiSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: mostTokens },
    validationRules: questionLimits,
    formatError: createFormatError(logger),
    logger,
    // Cache control wraps every resolver of every field, and nothing here may be cached.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
}
