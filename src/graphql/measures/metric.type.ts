import { Field, InterfaceType } from 'type-graphql';
import type { Direction } from '../../measures/catalogue.js';
import { CodeScalar } from '../scalars/code.js';
import { DirectionEnum, MetricUnitEnum } from './words.enum.js';

@InterfaceType('Metric', {
  description: 'What can be asked for: a measure, or an indicator (chỉ tiêu) over measures.',
  resolveType: (metric: object) => ('tree' in metric ? 'Indicator' : 'Measure'),
})
export abstract class MetricType {
  @Field(() => CodeScalar, { description: 'The code by which it is asked for.' })
  code!: string;

  @Field(() => MetricUnitEnum, { description: 'What its values are told in (đơn vị tính).' })
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Whether a rising value is welcome.' })
  direction!: Direction;

  @Field(() => String, {
    nullable: true,
    description: 'The row of the domain catalogue that it stands for.',
  })
  catalogue!: string | undefined;

  @Field(() => [String], { description: 'The documents that use it.' })
  documents!: readonly string[];
}
