import { ChangeEnterprisesResolver } from './enterprises/change-enterprises.resolver.js';
import { IndicatorResolver } from './indicators/indicator.resolver.js';
import { UnitIndicatorsResolver } from './indicators/unit-indicators.resolver.js';
import { DimensionResolver, MemberResolver } from './measures/dimension.resolver.js';
import { MeasureResolver } from './measures/measure.resolver.js';
import { MetricResolver } from './measures/metric.resolver.js';
import { SubmitReportsResolver } from './submissions/submit-reports.resolver.js';
import { ReorganizeUnitsResolver } from './units/reorganize-units.resolver.js';
import { UnitQuery } from './units/unit.query.js';
import { UnitResolver } from './units/unit.resolver.js';

/** Every class whose methods answer fields. */
export const resolvers = [
  ChangeEnterprisesResolver,
  DimensionResolver,
  IndicatorResolver,
  MeasureResolver,
  MemberResolver,
  MetricResolver,
  ReorganizeUnitsResolver,
  SubmitReportsResolver,
  UnitIndicatorsResolver,
  UnitQuery,
  UnitResolver,
] as const;
