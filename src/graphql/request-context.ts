import type { Principal } from '../access/principal.js';
import { readableScope } from '../access/readable-scope.js';
import type { Scope } from '../access/scope.js';
import { today } from '../kernel/clock.js';
import type { IsoDate } from '../kernel/date.js';
import { DutyLoader } from './duties/duty-loader.js';
import { EnterpriseLoader } from './enterprises/enterprise-loader.js';
import { FigureLoader } from './indicators/figure-loader.js';
import { NodeBudget } from './limits/node-budget.js';
import { ContributorLoader } from './observations/contributor-loader.js';
import { OrganizationLoader } from './organizations/organization-loader.js';
import { ReconciliationLoader } from './reconciliation/reconciliation-loader.js';
import type { ApiServices } from './services.js';
import { HistoryLoader } from './submissions/history-loader.js';
import { TargetLoader } from './targets/target-loader.js';
import { ReorganizationLoader } from './units/reorganization-loader.js';
import { SuccessionLoader } from './units/succession-loader.js';
import { UnitLoader } from './units/unit-loader.js';

/** What one request carries through its resolvers. Loaders live and die with it. */
export class RequestContext {
  /** The day of the request in Asia/Ho_Chi_Minh: the same for all its parts, also over midnight. */
  readonly today: IsoDate;
  /** What the caller may read; nothing without the action READ. */
  readonly scope: Scope;
  readonly budget = new NodeBudget();
  readonly figures: FigureLoader;
  readonly contributors: ContributorLoader;
  readonly units: UnitLoader;
  readonly successions: SuccessionLoader;
  readonly reorganizations: ReorganizationLoader;
  readonly enterprises: EnterpriseLoader;
  readonly organizations: OrganizationLoader;
  readonly targets: TargetLoader;
  readonly reconciliations: ReconciliationLoader;
  readonly history: HistoryLoader;
  readonly duties: DutyLoader;

  /** The application; its writes see no more than the caller. */
  readonly services: ApiServices;

  constructor(
    readonly principal: Principal,
    application: ApiServices,
  ) {
    const { scope } = principal;
    const services = {
      ...application,
      writeContext: () => ({ ...application.writeContext(), scope }),
    };
    this.services = services;
    this.scope = readableScope(principal);
    this.today = today(services.clock);
    this.figures = new FigureLoader(this.scope, services, this.today);
    this.contributors = new ContributorLoader(this.scope, services, this.today);
    this.units = new UnitLoader(this.scope, services, this.today);
    this.successions = new SuccessionLoader(this.scope, services.database);
    this.reorganizations = new ReorganizationLoader(this.scope, services.database);
    this.enterprises = new EnterpriseLoader(this.scope, services.database, this.today);
    this.organizations = new OrganizationLoader(this.scope, services.database, this.today);
    this.duties = new DutyLoader(this.scope, services.database, services.clock.now());
    this.history = new HistoryLoader(this.scope, services.database);
    this.targets = new TargetLoader(this.scope, services, this.today);
    this.reconciliations = new ReconciliationLoader(this.scope, services, this.today);
  }
}
