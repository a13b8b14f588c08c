import { Field, ID, ObjectType } from 'type-graphql';
import type { Dimension, MeasureKind, MeasureSource } from '../../measures/catalogue.js';
import type { Grain } from '../../kernel/period.js';
import { NodeType } from '../nodes/node.type.js';
import { DimensionType } from './dimension.type.js';
import { MetricType } from './metric.type.js';
import { GrainEnum, MeasureKindEnum, MeasureSourceEnum } from './words.enum.js';

@ObjectType('Measure', {
  implements: [NodeType, MetricType],
  simpleResolvers: true,
  description:
    'Something counted (số liệu): reported, derived from a report, or counted from the registers.',
})
export class MeasureType extends MetricType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => MeasureKindEnum, { description: 'How it behaves over time.' })
  kind!: MeasureKind;

  @Field(() => MeasureSourceEnum, { description: 'Where its facts come from.' })
  source!: MeasureSource;

  @Field(() => GrainEnum, { description: 'Its native period: nothing finer is known.' })
  grain!: Grain;

  @Field(() => String, {
    nullable: true,
    description: 'The formula of a DERIVED measure, over the values of one report.',
  })
  formula!: string | undefined;

  @Field(() => [DimensionType], { description: 'The dimensions that it is kept by.' })
  dimensions!: readonly Dimension[];
}
