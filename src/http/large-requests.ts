import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A request as it came, to be answered by another thread. */
export interface CarriedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string;
  readonly body: string;
}

/** What that thread answered. */
export interface CarriedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a request elsewhere, just as the server itself would. */
export type AnswerElsewhere = (request: CarriedRequest) => Promise<CarriedAnswer>;

/**
 * From this many characters a body is worked elsewhere. A push of a hundred reports (some 100 kB) keeps a processor busy for
 * tens of milliseconds, and everything small that comes meanwhile would wait; one of this size takes about as long as a read.
 */
const largeBody = 10_000;

/** A body that nobody has parsed here. */
class LargeBody {
  constructor(readonly text: string) {}
}

/** Leaves large bodies unparsed. */
export function keepLargeBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body.length < largeBody) return parseJson(request, body, done);
      done(null, new LargeBody(body));
    },
  );
}

/** A hook that hands requests with a large body to another thread; the others go on to their handler. */
export function carryLargeBodies(
  answerElsewhere: AnswerElsewhere,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  return async (request, reply) => {
    const { body, headers, socket } = request;
    if (!(body instanceof LargeBody)) return undefined;
    const remoteAddress = socket.remoteAddress ?? '';
    const carried = { url: request.url, headers: { ...headers }, remoteAddress, body: body.text };
    const answer = await answerElsewhere(carried);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
}
