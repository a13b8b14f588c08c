import { workerData } from 'piscina';
import { answerCarried } from '../http/answer-carried.js';
import { createHttpServer } from '../http/listen.js';
import type { CarriedAnswer, CarriedRequest } from '../http/large-requests.js';
import { systemClock } from '../kernel/clock.js';
import { createLogger } from '../platform/logger.js';
import { createApplication } from './application.js';
import type { LargeRequestSettings } from './large-request-thread.js';
import { httpParts } from './start-http-server.js';

// What runs on the thread of large requests: the application and its door, without a port.
const { databaseUrl, configuration, isEmbedded } = workerData as LargeRequestSettings;
const application = await createApplication({
  databaseUrl,
  poolSize: configuration.databasePoolSize,
  clock: systemClock,
  isLastInLine: isEmbedded,
});
const logger = createLogger({ level: configuration.logLevel });
const server = createHttpServer(await httpParts({ application, configuration, logger }));

/** Answers one request. */
export function answerLargeRequest(request: CarriedRequest): Promise<CarriedAnswer> {
  return answerCarried(server, request);
}
