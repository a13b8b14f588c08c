import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { ForbiddenError } from '../../access/gate.js';
import type { Logger } from '../../platform/logger.js';
import { LeftReplica } from '../../platform/replicas/left-replica.js';
import { ReplayDiffers } from '../../indicators/publications/replay.js';
import { forbidden, internalServerError, replayDiffers } from './errors.js';

/** How errors leave the server: expected ones as they are, faults of the program masked and logged under an id. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/** Builds the formatter. */
export function createFormatError(logger: Logger): FormatError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const code = formatted.extensions?.code;
    if (original instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR') {
      return told(formatted, error);
    }
    if (original instanceof ForbiddenError) {
      const { message, code: told } = forbidden(original.message);
      const { action } = original;
      return { ...place(formatted), message, extensions: { code: told, action } };
    }
    if (original instanceof ReplayDiffers) {
      logger.error({ err: original, path: formatted.path }, 'a publication cannot be replayed');
      const { message, code: told } = replayDiffers(original.publication);
      return { ...place(formatted), message, extensions: { code: told } };
    }
    // The whole question is asked again elsewhere, and this answer is told to nobody.
    if (original instanceof LeftReplica) return formatted;
    const id = randomUUID();
    logger.error(
      { id, err: original, path: formatted.path },
      'a request met a fault of the program',
    );
    const { message, code: masked } = internalServerError(id);
    return { ...place(formatted), message, extensions: { code: masked, id } };
  };
}

/** A rule of ours that ran as validation keeps its own code. */
function told(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const code = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  if (code === undefined) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}

function place({
  path,
  locations,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return {
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
  };
}
