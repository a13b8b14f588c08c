import type { ContributionSource } from '../cube/contribution-source.js';
import type { Clock } from '../kernel/clock.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { Database } from '../platform/database.js';
import type { SubmitContext } from '../submissions/submit-reports.js';

/** What the verbs work with; the composition root makes it. */
export interface CommandServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: { current(): Catalogue };
  /** Everyone who feeds the cube. */
  readonly sources: readonly ContributionSource[];
  /** What a write needs, with the definitions as they are now. */
  readonly writeContext: () => SubmitContext;
  readonly refreshDefinitions: () => Promise<void>;
}
