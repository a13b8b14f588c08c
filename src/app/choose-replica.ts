import { RequestContext } from '../graphql/request-context.js';
import type { ApiServices } from '../graphql/services.js';
import type { ChooseReplica } from '../http/ask-replica-first.js';
import { readCatalogueVersion } from '../measures/fresh-definitions.js';
import type { Logger } from '../platform/logger.js';
import type { QuestionDatabase } from '../platform/replicas/question-database.js';
import type { Replicas } from '../platform/replicas/replicas.js';

/** Lets questions be read on replicas. */
export function chooseReplicaFor(
  application: ApiServices,
  replicas: Replicas,
  logger: Logger,
): ChooseReplica {
  return async (principal, told) => {
    const database = await replicas.choose(principal.name, instantOf(told));
    if (database === undefined) return undefined;
    const context = new RequestContext(principal, servicesAt(database, application));
    return { context, hasLeft: () => hasLeft(database, logger) };
  };
}

function hasLeft({ left }: QuestionDatabase, logger: Logger): boolean {
  if (left !== undefined) logger.info({ err: left }, 'a question left its replica for the primary');
  return left !== undefined;
}

/** What cannot be read is an instant that no replica reaches, so that the primary answers. */
function instantOf(told: string | undefined): number {
  if (told === undefined) return 0;
  const instant = Date.parse(told);
  return Number.isNaN(instant) ? Infinity : instant;
}

/**
 * The application as one question sees it that is read on a replica. Definitions in memory come from the primary and may be newer
 * than the replica's, which loading them again would never change: then the question goes to the primary.
 */
function servicesAt(database: QuestionDatabase, application: ApiServices): ApiServices {
  return {
    ...application,
    database,
    refreshDefinitions: async () => {
      await application.refreshDefinitions();
      const shown = await readCatalogueVersion(database);
      const held = application.catalogue.current().version;
      if (shown !== held) database.leave(new Error(`definitions ${shown} there, ${held} here`));
    },
  };
}
