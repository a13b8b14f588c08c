import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Fill } from '../../indicators/fill/fill.js';
import type { NoValueReason, Stage } from '../../indicators/figure.js';
import { MemberType } from '../measures/dimension.type.js';
import { MetricType } from '../measures/metric.type.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { PeriodScalar } from '../scalars/period.js';
import { UnitType } from '../units/unit.type.js';
import { CoverageType, type CoverageNode } from './coverage.type.js';
import { FillEnum, NoValueReasonEnum, StageEnum } from './observation.enum.js';
import { TreeType } from './tree.type.js';

@ObjectType('SliceMember', {
  simpleResolvers: true,
  description: 'One part of a slice: a member with the dimension that it belongs to.',
})
export class SliceMemberType {
  @Field(() => CodeScalar, { description: 'The dimension (phân tổ).' })
  dimension!: string;

  @Field(() => MemberType, { description: 'The member of the dimension.' })
  member!: MemberType;
}

@ObjectType('Observation', {
  simpleResolvers: true,
  description: 'One figure: a metric of a unit with everything below it, in a period and a slice.',
})
export class ObservationType {
  @Field(() => UnitType, { description: 'The unit; the figure counts everything below it too.' })
  unit!: UnitType;

  @Field(() => MetricType, { description: 'The measure or indicator.' })
  metric!: MetricType;

  @Field(() => PeriodScalar, { description: 'The period (kỳ).' })
  period!: string;

  @Field(() => [SliceMemberType], {
    description: 'The slice: one member of each dimension asked by; empty for the total.',
  })
  slice!: readonly SliceMemberType[];

  @Field(() => CodeScalar, { description: 'The code of the unit, flat for data frames.' })
  unitCode!: string;

  @Field(() => CodeScalar, { description: 'The code of the metric, flat for data frames.' })
  metricCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The codes of the slice\'s members, parted by "/"; null for the total.',
  })
  member!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The value in the metric's unit (percentages 0 to 100), exact to 2^53; null with a reason.",
  })
  value!: number | null;

  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why there is no value.' })
  reason!: NoValueReason | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The numerator (tử số) of an indicator that is a ratio, without the factor of its unit.',
  })
  numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The denominator (mẫu số) of an indicator that is a ratio.',
  })
  denominator!: number | null;

  @Field(() => Boolean, {
    description: 'Whether some part was not reported where another part was.',
  })
  incomplete!: boolean;

  @Field(() => Boolean, { description: 'Whether the period of the figure has not ended yet.' })
  running!: boolean;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'The form whose reports were counted; null for metrics that count no reports.',
  })
  formCode!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the formula that was evaluated, as Indicator.version; null for a measure.',
  })
  formulaVersion!: number | null;

  @Field(() => [CoverageType], {
    description:
      'The reports behind the figure: one entry for each form that feeds its measures and each period of that form that it is made of. They are those of the whole unit, whatever slice is asked. Empty for what registers count.',
  })
  coverage!: readonly CoverageNode[];

  @Field(() => StageEnum, { description: 'Which revisions of reports were counted.' })
  stage!: Stage;

  @Field(() => FillEnum, { description: 'What counted for reports that did not come.' })
  fill!: Fill;

  @Field(() => TreeType, { description: 'The hierarchy that was used.' })
  tree!: TreeType;

  @Field(() => DateTimeScalar, {
    description: 'What was known: the instant of the latest change that the figure includes.',
  })
  asKnownAt!: Date;
}
