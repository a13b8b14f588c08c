import type { Clock } from '../kernel/clock.js';
import type { JobQueue } from '../platform/job-queue.js';
import type { Logger } from '../platform/logger.js';
import type { TakeServices } from './import-target.js';

/** What taking the rows of a file needs of the product. */
export interface WorkServices extends TakeServices {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What imports need of the product. */
export interface ImportServices extends WorkServices {
  /** Where the work on whole files waits. */
  readonly jobs: Pick<JobQueue, 'send' | 'wake'>;
}
