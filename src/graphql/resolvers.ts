import { ApiClientUnitResolver, ApiClientsQuery } from './clients/api-clients.query.js';
import { ChangeClientsResolver } from './clients/change-clients.resolver.js';
import { ChangeEnterprisesResolver } from './enterprises/change-enterprises.resolver.js';
import { DueRulesResolver } from './duties/due-rules.resolver.js';
import { DutiesQuery } from './duties/duties.query.js';
import { DutyResolver } from './duties/duty.resolver.js';
import { UnitDutiesResolver } from './duties/unit-duties.resolver.js';
import { EnterpriseResolver } from './enterprises/enterprise.resolver.js';
import { EnterprisesQuery } from './enterprises/enterprises.query.js';
import { DefineFormResolver } from './forms/define-form.resolver.js';
import {
  FormCheckResolver,
  FormFieldResolver,
  FormVersionResolver,
} from './forms/form-parts.resolver.js';
import { FormResolver } from './forms/form.resolver.js';
import { DefineIndicatorResolver } from './indicators/define-indicator.resolver.js';
import { IndicatorResolver } from './indicators/indicator.resolver.js';
import { UnitIndicatorsResolver } from './indicators/unit-indicators.resolver.js';
import { DefineDimensionResolver } from './measures/define-dimension.resolver.js';
import { DefineMeasureResolver } from './measures/define-measure.resolver.js';
import { DimensionResolver, MemberResolver } from './measures/dimension.resolver.js';
import { MeasureResolver } from './measures/measure.resolver.js';
import { MetricResolver } from './measures/metric.resolver.js';
import { NodeQuery } from './nodes/node.query.js';
import { ObservationContributorsResolver } from './observations/observation-contributors.resolver.js';
import { ObservationsQuery } from './observations/observations.query.js';
import { ChangeOrganizationsResolver } from './organizations/change-organizations.resolver.js';
import {
  EnterpriseOrganizationsResolver,
  OrganizationResolver,
} from './organizations/organization.resolver.js';
import { OrganizationsQuery } from './organizations/organizations.query.js';
import { PublicationResolver } from './publications/publication.resolver.js';
import { PublicationsQuery } from './publications/publications.query.js';
import { PublishPeriodResolver } from './publications/publish-period.resolver.js';
import { DecideSubmissionsResolver } from './submissions/decide-submissions.resolver.js';
import { SubmissionHistoryResolver } from './submissions/submission-history.resolver.js';
import { SubmissionRevisionResolver } from './submissions/submission-revision.resolver.js';
import { SubmissionResolver, SubmissionValueResolver } from './submissions/submission.resolver.js';
import { SubmissionsQuery } from './submissions/submissions.query.js';
import { SubmitReportsResolver } from './submissions/submit-reports.resolver.js';
import {
  DiscrepancyResolver,
  MissingReporterResolver,
  UnitReconciliationResolver,
} from './reconciliation/unit-reconciliation.resolver.js';
import { SetTargetsResolver } from './targets/set-targets.resolver.js';
import { TargetProgressResolver, UnitTargetsResolver } from './targets/unit-targets.resolver.js';
import { HierarchiesResolver } from './hierarchies/hierarchies.resolver.js';
import {
  ReorganizationActResolver,
  ReorganizationResolver,
} from './units/reorganization.resolver.js';
import { ReorganizationsQuery } from './units/reorganizations.query.js';
import { ReorganizeUnitsResolver } from './units/reorganize-units.resolver.js';
import { UnitOfficialCodesResolver } from './units/unit-official-codes.resolver.js';
import { SuccessionResolver, UnitSuccessionsResolver } from './units/unit-successions.resolver.js';
import { UnitQuery } from './units/unit.query.js';
import { UnitResolver } from './units/unit.resolver.js';
import { UnitsQuery } from './units/units.query.js';
import { ViewerQuery } from './viewer/viewer.query.js';

/** Every class whose methods answer fields. */
export const resolvers = [
  ApiClientUnitResolver,
  ApiClientsQuery,
  ChangeClientsResolver,
  ChangeEnterprisesResolver,
  ChangeOrganizationsResolver,
  DefineDimensionResolver,
  DefineFormResolver,
  DefineIndicatorResolver,
  DefineMeasureResolver,
  DimensionResolver,
  DiscrepancyResolver,
  DueRulesResolver,
  DutiesQuery,
  DutyResolver,
  EnterpriseOrganizationsResolver,
  EnterpriseResolver,
  EnterprisesQuery,
  FormCheckResolver,
  FormFieldResolver,
  FormResolver,
  FormVersionResolver,
  IndicatorResolver,
  MeasureResolver,
  MemberResolver,
  MetricResolver,
  MissingReporterResolver,
  NodeQuery,
  ObservationContributorsResolver,
  ObservationsQuery,
  OrganizationResolver,
  OrganizationsQuery,
  PublicationResolver,
  PublicationsQuery,
  PublishPeriodResolver,
  ReorganizationActResolver,
  ReorganizationResolver,
  ReorganizationsQuery,
  ReorganizeUnitsResolver,
  HierarchiesResolver,
  SetTargetsResolver,
  DecideSubmissionsResolver,
  SubmissionHistoryResolver,
  SubmissionResolver,
  SubmissionRevisionResolver,
  SubmissionValueResolver,
  SubmissionsQuery,
  SubmitReportsResolver,
  SuccessionResolver,
  TargetProgressResolver,
  UnitDutiesResolver,
  UnitIndicatorsResolver,
  UnitOfficialCodesResolver,
  UnitQuery,
  UnitReconciliationResolver,
  UnitResolver,
  UnitSuccessionsResolver,
  UnitTargetsResolver,
  UnitsQuery,
  ViewerQuery,
] as const;
