import type { FastifyInstance } from 'fastify';
import type { CarriedAnswer, CarriedRequest } from './large-requests.js';

/** What belongs to the connection that the request came on, not to the request. */
const headersOfConnection = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]);

/** Answers a request that came in on another thread, through the same door with the same checks. */
export async function answerCarried(
  server: FastifyInstance,
  { url, headers, remoteAddress, body }: CarriedRequest,
): Promise<CarriedAnswer> {
  const answer = await server.inject({
    method: 'POST',
    url,
    headers: ofRequest(headers),
    remoteAddress,
    payload: body,
  });
  return {
    status: answer.statusCode,
    headers: ofRequest(answer.headers) as Record<string, string>,
    body: answer.payload,
  };
}

function ofRequest<T>(headers: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !headersOfConnection.has(name)),
  );
}
