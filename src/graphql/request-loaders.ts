import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import { DutyLoader } from './duties/duty-loader.js';
import { EnterpriseLoader } from './enterprises/enterprise-loader.js';
import { FigureLoader } from './indicators/figure-loader.js';
import { ContributorLoader } from './observations/contributor-loader.js';
import { OrganizationLoader } from './organizations/organization-loader.js';
import { ReconciliationLoader } from './reconciliation/reconciliation-loader.js';
import type { ApiServices } from './services.js';
import { HistoryLoader } from './submissions/history-loader.js';
import { TargetLoader } from './targets/target-loader.js';
import { ReorganizationLoader } from './units/reorganization-loader.js';
import { SuccessionLoader } from './units/succession-loader.js';
import { UnitLoader } from './units/unit-loader.js';

/** The loaders of one request. Each is made when it is first needed: most questions need one or two of them. */
export class RequestLoaders {
  private readonly askedAt: Date;
  private madeFigures: FigureLoader | undefined;
  private madeContributors: ContributorLoader | undefined;
  private madeUnits: UnitLoader | undefined;
  private madeSuccessions: SuccessionLoader | undefined;
  private madeReorganizations: ReorganizationLoader | undefined;
  private madeEnterprises: EnterpriseLoader | undefined;
  private madeOrganizations: OrganizationLoader | undefined;
  private madeTargets: TargetLoader | undefined;
  private madeReconciliations: ReconciliationLoader | undefined;
  private madeHistory: HistoryLoader | undefined;
  private madeDuties: DutyLoader | undefined;

  constructor(
    /** What the caller may read; nothing without the action READ. */
    readonly scope: Scope,
    /** The application; its writes see no more than the caller. */
    readonly services: ApiServices,
    /** The day of the request in Asia/Ho_Chi_Minh: the same for all its parts, also over midnight. */
    readonly today: IsoDate,
  ) {
    this.askedAt = services.clock.now();
  }

  get figures(): FigureLoader {
    return (this.madeFigures ??= new FigureLoader(this.scope, this.services, this.today));
  }

  get contributors(): ContributorLoader {
    return (this.madeContributors ??= new ContributorLoader(this.scope, this.services, this.today));
  }

  get units(): UnitLoader {
    return (this.madeUnits ??= new UnitLoader(this.scope, this.services, this.today));
  }

  get successions(): SuccessionLoader {
    return (this.madeSuccessions ??= new SuccessionLoader(this.scope, this.services.database));
  }

  get reorganizations(): ReorganizationLoader {
    return (this.madeReorganizations ??= new ReorganizationLoader(
      this.scope,
      this.services.database,
    ));
  }

  get enterprises(): EnterpriseLoader {
    const { scope, services, today } = this;
    return (this.madeEnterprises ??= new EnterpriseLoader(scope, services.database, today));
  }

  get organizations(): OrganizationLoader {
    const { scope, services, today } = this;
    return (this.madeOrganizations ??= new OrganizationLoader(scope, services.database, today));
  }

  get targets(): TargetLoader {
    return (this.madeTargets ??= new TargetLoader(this.scope, this.services, this.today));
  }

  get reconciliations(): ReconciliationLoader {
    return (this.madeReconciliations ??= new ReconciliationLoader(
      this.scope,
      this.services,
      this.today,
    ));
  }

  get history(): HistoryLoader {
    return (this.madeHistory ??= new HistoryLoader(this.scope, this.services.database));
  }

  get duties(): DutyLoader {
    const { scope, services, askedAt } = this;
    return (this.madeDuties ??= new DutyLoader(scope, services.database, askedAt));
  }
}
