import { createApiServer } from '../graphql/create-api-server.js';
import { RequestContext } from '../graphql/request-context.js';
import type { ImportServices } from '../imports/import-services.js';
import type { AnswerElsewhere } from '../http/large-requests.js';
import { listen, type HttpConfiguration, type HttpParts, type HttpServer } from '../http/listen.js';
import type { Logger } from '../platform/logger.js';
import type { Replicas } from '../platform/replicas/replicas.js';
import { sqlStatement } from '../platform/statement.js';
import type { Application } from './application.js';
import { chooseReplicaFor } from './choose-replica.js';

const touchDatabase = sqlStatement('-- name: app.touch-database\nselect 1 as alive');

/** The application, how to be reached, and where to write the log. */
export interface HttpServerOptions {
  readonly application: Application;
  readonly configuration: HttpConfiguration;
  readonly logger: Logger;
  /** Absent: all questions are read at the primary. */
  readonly replicas?: Replicas | undefined;
  /** Absent: files of rows are not taken. */
  readonly imports?: ImportServices | undefined;
  /** Absent: large requests are answered like all others. */
  readonly answerElsewhere?: AnswerElsewhere | undefined;
}

/** Everything that the doors of an application are made of. */
export async function httpParts({
  application,
  replicas,
  ...options
}: HttpServerOptions): Promise<HttpParts> {
  const api = createApiServer(options.logger);
  await api.start();
  return {
    ...options,
    api,
    authenticator: application.authenticator,
    contextOf: (principal) => new RequestContext(principal, application),
    chooseReplica: replicas && chooseReplicaFor(application, replicas, options.logger),
    checkReady: async () => {
      await application.database.run(touchDatabase);
      return replicas === undefined ? {} : { replicas: replicas.standings() };
    },
  };
}

/** Opens the HTTP doors of an application. The database was migrated when the application was made. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const parts = await httpParts(options);
  const server = await listen(parts);
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await parts.api.stop();
    },
  };
}
