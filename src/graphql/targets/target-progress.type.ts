import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { NoValueReason } from '../../indicators/figure.js';
import type { TargetStatus } from '../../indicators/targets/progress.js';
import type { BoundKind } from '../../indicators/targets/target.js';
import { MetricType } from '../measures/metric.type.js';
import { NoValueReasonEnum } from '../observations/observation.enum.js';
import { CodeScalar } from '../scalars/code.js';
import { PeriodScalar } from '../scalars/period.js';
import { UnitType } from '../units/unit.type.js';
import { TargetBoundEnum, TargetStatusEnum } from './target.enum.js';

@ObjectType('TargetFilter', {
  simpleResolvers: true,
  description: 'A restriction of a target to members of a dimension.',
})
export class TargetFilterType {
  @Field(() => CodeScalar, { description: 'The dimension (phân tổ).' })
  dimension!: string;

  @Field(() => [String], { description: 'The members that count together.' })
  members!: readonly string[];
}

@ObjectType('HandedDown', {
  simpleResolvers: true,
  description:
    'The targets of the units directly below for the same metric and horizon (chỉ tiêu giao cho cấp dưới); read them in children { targets }.',
})
export class HandedDownType {
  @Field(() => Int, { description: 'How many of these units have such a target.' })
  count!: number;

  @Field(() => Float, {
    description: 'The sum of their minimums; of the maximum where a target has no minimum.',
  })
  sum!: number;

  @Field(() => Float, {
    description: 'The sum less the own number: negative when less was handed down than is asked.',
  })
  difference!: number;
}

@ObjectType('TargetProgress', {
  simpleResolvers: true,
  description:
    'A target (chỉ tiêu được giao) with what was reached of it. Numbers are in the unit of the metric (percentages 0 to 100) unless said.',
})
export class TargetProgressType {
  @Field(() => UnitType, { description: 'The unit; what is below it counts too.' })
  unit!: UnitType;

  @Field(() => MetricType, { description: 'The measure or indicator.' })
  metric!: MetricType;

  @Field(() => PeriodScalar, { description: 'The year or span of years (giai đoạn).' })
  horizon!: string;

  @Field(() => [TargetFilterType], { description: 'What it is restricted to; empty for all.' })
  where!: readonly TargetFilterType[];

  @Field(() => TargetBoundEnum, { description: 'How the value is limited.' })
  bound!: BoundKind;

  @Field(() => Float, { nullable: true, description: 'The lowest value; null for AT_MOST.' })
  minimum!: number | null;

  @Field(() => Float, { nullable: true, description: 'The highest value; null for AT_LEAST.' })
  maximum!: number | null;

  @Field(() => String, { nullable: true, description: 'A note (ghi chú).' })
  note!: string | undefined;

  @Field(() => Int, { description: 'Rises by one with every change, from 1 (phiên bản).' })
  version!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What was reached (thực hiện): a flow summed over the horizon, nothing outside of it; a stock or a ratio at its end, or in the latest period so far. Null with a reason.',
  })
  actual!: number | null;

  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why there is no actual value.' })
  reason!: NoValueReason | null;

  @Field(() => Float, { nullable: true, description: 'The numerator (tử số) of a ratio.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'The denominator (mẫu số) of a ratio.' })
  denominator!: number | null;

  @Field(() => Boolean, {
    description: 'Whether some part was not reported where another part was.',
  })
  incomplete!: boolean;

  @Field(() => PeriodScalar, {
    description: 'The period that the actual value belongs to; the horizon for a flow.',
  })
  asOfPeriod!: string;

  @Field(() => Float, {
    description:
      'What a steady pace comes to by today (mức cần đạt đến nay): the number of the bound times the pace.',
  })
  needed!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How far the actual value lies outside of the bound (chênh lệch so với chỉ tiêu): below it negative, above it positive, inside 0.',
  })
  gap!: number | null;

  @Field(() => Float, {
    description:
      'The share of the days of the horizon that have passed before today, 0 to 1 (tiến độ thời gian).',
  })
  pace!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The actual value in percent of the minimum, or of the maximum where there is none (tỷ lệ thực hiện chỉ tiêu, target_achievement); null when that is 0.',
  })
  achievement!: number | null;

  @Field(() => TargetStatusEnum, { description: 'How far it is.' })
  status!: TargetStatus;

  @Field(() => HandedDownType, {
    nullable: true,
    description: 'What was handed down against it; null for ratios, which do not add up.',
  })
  handedDown!: HandedDownType | undefined;
}
