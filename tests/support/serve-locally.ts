import type { Application } from '../../src/app/application.js';
import { startHttpServer } from '../../src/app/start-http-server.js';
import { parseNetworkRange } from '../../src/config/network-range.js';
import type { HttpServer } from '../../src/http/listen.js';
import { createLogger } from '../../src/platform/logger.js';

/** Serves an application at a free port, to callers of this machine; nobody reads its log. */
export function serveLocally(application: Application): Promise<HttpServer> {
  const trustedNetworks = [parseNetworkRange('127.0.0.1')!];
  return startHttpServer({
    application,
    configuration: { port: 0, host: '127.0.0.1', trustedNetworks },
    logger: createLogger({ level: 'silent' }),
  });
}
