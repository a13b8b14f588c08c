import type { FastifyInstance } from 'fastify';
import type { Logger } from '../platform/logger.js';

/** For whoever watches the process: `/healthz` = it is alive, `/readyz` = it can answer questions. Open to everybody. */
export function addHealthRoutes(
  server: FastifyInstance,
  checkReady: () => Promise<object>,
  logger: Logger,
): void {
  server.get('/healthz', () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    try {
      return { status: 'ready', ...(await checkReady()) };
    } catch (error) {
      logger.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
}
