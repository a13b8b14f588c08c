import type { Principal } from '../access/principal.js';
import { readableScope } from '../access/readable-scope.js';
import { today } from '../kernel/clock.js';
import { NodeBudget } from './limits/node-budget.js';
import { RequestLoaders } from './request-loaders.js';
import type { ApiServices } from './services.js';

/** What one request carries through its resolvers. Loaders live and die with it. */
export class RequestContext extends RequestLoaders {
  readonly budget = new NodeBudget();

  constructor(
    readonly principal: Principal,
    application: ApiServices,
  ) {
    const { scope } = principal;
    const services = {
      ...application,
      writeContext: () => ({ ...application.writeContext(), scope }),
    };
    super(readableScope(principal), services, today(services.clock));
  }
}
