import { Field, InputType, ObjectType } from 'type-graphql';
import type { Indicator } from '../../indicators/indicator.js';
import type { Direction } from '../../measures/catalogue.js';
import { DefinitionPayload, MetricDefinitionInput } from '../batches/definition.type.js';
import { DirectionEnum, MetricUnitEnum } from '../measures/words.enum.js';
import { IndicatorType } from './indicator.type.js';

@InputType('DefineIndicatorInput', { description: 'An indicator: a formula over measures.' })
export class DefineIndicatorInput extends MetricDefinitionInput {
  @Field(() => String, {
    description:
      'Over codes of measures, such as "cadres_trained / cadres"; without the factor of its unit.',
  })
  formula!: string;

  @Field(() => MetricUnitEnum, { description: 'What its values are told in.' })
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Whether a rising value is welcome.' })
  direction!: Direction;
}

@ObjectType('DefineIndicatorPayload', {
  simpleResolvers: true,
  description: 'What became of the indicator.',
})
export class DefineIndicatorPayload extends DefinitionPayload {
  @Field(() => IndicatorType, {
    nullable: true,
    description: 'The indicator as it is now; null while there is none.',
  })
  indicator!: Indicator | null;
}
