import { ApiClientUnitResolver, ApiClientsQuery } from './clients/api-clients.query.js';
import { ChangeClientsResolver } from './clients/change-clients.resolver.js';
import { ChangeEnterprisesResolver } from './enterprises/change-enterprises.resolver.js';
import { EnterpriseResolver } from './enterprises/enterprise.resolver.js';
import { EnterprisesQuery } from './enterprises/enterprises.query.js';
import { FormFieldResolver, FormResolver } from './forms/form.resolver.js';
import { IndicatorResolver } from './indicators/indicator.resolver.js';
import { UnitIndicatorsResolver } from './indicators/unit-indicators.resolver.js';
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
import { SubmissionResolver, SubmissionValueResolver } from './submissions/submission.resolver.js';
import { SubmissionsQuery } from './submissions/submissions.query.js';
import { SubmitReportsResolver } from './submissions/submit-reports.resolver.js';
import { SetTargetsResolver } from './targets/set-targets.resolver.js';
import { TargetProgressResolver, UnitTargetsResolver } from './targets/unit-targets.resolver.js';
import { ReorganizeUnitsResolver } from './units/reorganize-units.resolver.js';
import { UnitOfficialCodesResolver } from './units/unit-official-codes.resolver.js';
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
  DimensionResolver,
  EnterpriseOrganizationsResolver,
  EnterpriseResolver,
  EnterprisesQuery,
  FormFieldResolver,
  FormResolver,
  IndicatorResolver,
  MeasureResolver,
  MemberResolver,
  MetricResolver,
  NodeQuery,
  ObservationContributorsResolver,
  ObservationsQuery,
  OrganizationResolver,
  OrganizationsQuery,
  ReorganizeUnitsResolver,
  SetTargetsResolver,
  SubmissionResolver,
  SubmissionValueResolver,
  SubmissionsQuery,
  SubmitReportsResolver,
  TargetProgressResolver,
  UnitIndicatorsResolver,
  UnitOfficialCodesResolver,
  UnitQuery,
  UnitResolver,
  UnitTargetsResolver,
  UnitsQuery,
  ViewerQuery,
] as const;
