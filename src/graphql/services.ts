import type { Authenticator } from '../access/authenticator.js';
import type { FormStore } from '../forms/form-store.js';
import type { KnownServices } from '../indicators/known/observe-known.js';
import type { ObservationServices } from '../indicators/observe.js';
import type { Clock } from '../kernel/clock.js';
import type { ReviewContext } from '../submissions/review/decide-submissions.js';
import type { SubmitContext } from '../submissions/submit-reports.js';
import type { UnitDirectoryStore } from '../units/unit-directory-store.js';

/** What the resolvers call: the application without its doors. */
export interface ApiServices extends ObservationServices, KnownServices {
  readonly clock: Clock;
  readonly authenticator: Authenticator;
  readonly forms: FormStore;
  /** All units by name, to be found without a statement of their own. */
  readonly units: UnitDirectoryStore;
  /** What a write needs, with the definitions as they are now. */
  writeContext(): SubmitContext & ReviewContext;
  /** Loads the definitions anew, after a write that changed them. */
  refreshDefinitions(): Promise<void>;
}
