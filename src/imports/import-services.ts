import type { Clock } from '../kernel/clock.js';
import type { JobQueue } from '../platform/job-queue.js';
import type { Logger } from '../platform/logger.js';
import type { TakeServices } from './import-target.js';

/** What imports need of the product. */
export interface ImportServices extends TakeServices {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the work on whole files waits. */
  readonly jobs: Pick<JobQueue, 'send'>;
}
