import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MetricType } from '../measures/metric.type.js';
import { NodeType } from '../nodes/node.type.js';

@ObjectType('Indicator', {
  implements: [NodeType, MetricType],
  simpleResolvers: true,
  description:
    'A formula over measures (chỉ tiêu), evaluated after adding up: a ratio is the ratio of sums at every level.',
})
export class IndicatorType extends MetricType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => String, {
    description:
      'The formula over codes of measures, such as "enterprises_with_trade_union / enterprises"; without the factor of its unit.',
  })
  formula!: string;

  @Field(() => Int, {
    description: 'The number of its definition, from 1: each change of it is another one.',
  })
  version!: number;
}
