import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../kernel/domain-error.js';
import type { Logger } from '../platform/logger.js';
import * as errors from './errors.js';

/** Answers with a fault in the shape of a GraphQL answer, so that clients read one kind of errors. */
export async function sendFault(reply: FastifyReply, fault: errors.HttpFault): Promise<void> {
  const body = { errors: [{ message: fault.message, extensions: { code: fault.code } }] };
  await reply.code(fault.status).type('application/json; charset=utf-8').send(body);
}

/** Answers with findings about what was sent, each with its place and what would be right. */
export async function sendFindings(
  reply: FastifyReply,
  status: number,
  findings: readonly DomainError[],
): Promise<void> {
  const errors = findings.map(({ messageEn, ...rest }) => ({
    message: messageEn,
    extensions: { ...rest, messageEn },
  }));
  await reply.code(status).type('application/json; charset=utf-8').send({ errors });
}

/** What a failed request is told. Faults of the program are masked and logged under an id. */
export function faultOf(
  error: FastifyError,
  request: FastifyRequest,
  mostBytes: number,
  logger: Logger,
): errors.HttpFault {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return errors.payloadTooLarge(mostBytes);
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return errors.malformedJson(error.message);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return errors.unsupportedMediaType(request.headers['content-type'] ?? 'nothing');
  }
  if (error instanceof SyntaxError) return errors.malformedJson(error.message);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return errors.badRequest(error.message);
  }
  const id = randomUUID();
  logger.error({ id, err: error, url: request.url }, 'a request met a fault of the program');
  return errors.internalServerError(id);
}
