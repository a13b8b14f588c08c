import { createApiServer } from '../graphql/create-api-server.js';
import { RequestContext } from '../graphql/request-context.js';
import type { ImportServices } from '../imports/import-services.js';
import { listen, type HttpConfiguration, type HttpServer } from '../http/listen.js';
import type { Logger } from '../platform/logger.js';
import { sqlStatement } from '../platform/statement.js';
import type { Application } from './application.js';

const touchDatabase = sqlStatement('-- name: app.touch-database\nselect 1 as alive');

/** The application, how to be reached, and where to write the log. */
export interface HttpServerOptions {
  readonly application: Application;
  readonly configuration: HttpConfiguration;
  readonly logger: Logger;
  /** Absent: files of rows are not taken. */
  readonly imports?: ImportServices | undefined;
}

/** Opens the HTTP doors of an application. The database was migrated when the application was made. */
export async function startHttpServer({
  application,
  configuration,
  logger,
  imports,
}: HttpServerOptions): Promise<HttpServer> {
  const api = createApiServer(logger);
  await api.start();
  const server = await listen({
    api,
    authenticator: application.authenticator,
    contextOf: (principal) => new RequestContext(principal, application),
    checkReady: async () => {
      await application.database.run(touchDatabase);
    },
    configuration,
    logger,
    imports,
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await api.stop();
    },
  };
}
