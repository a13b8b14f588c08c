import { Field, InputType, ObjectType } from 'type-graphql';
import type { Grain } from '../../kernel/period.js';
import type { Direction, Measure, MeasureKind, MeasureSource } from '../../measures/catalogue.js';
import { DefinitionPayload, MetricDefinitionInput } from '../batches/definition.type.js';
import { MeasureType } from './measure.type.js';
import {
  DirectionEnum,
  GrainEnum,
  MeasureKindEnum,
  MeasureSourceEnum,
  MetricUnitEnum,
} from './words.enum.js';

@InputType('DefineMeasureInput', {
  description:
    'A measure. One that has facts, or that forms or formulas rest on, keeps its kind, source, grain and dimensions.',
})
export class DefineMeasureInput extends MetricDefinitionInput {
  @Field(() => MeasureKindEnum, { description: 'How it behaves over time.' })
  kind!: MeasureKind;

  @Field(() => MeasureSourceEnum, {
    defaultValue: 'REPORTED',
    description: 'Where its facts come from.',
  })
  source!: MeasureSource;

  @Field(() => GrainEnum, { description: 'Its native period: nothing finer is known.' })
  grain!: Grain;

  @Field(() => MetricUnitEnum, { description: 'What it counts; no ratio.' })
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Whether a rising value is welcome.' })
  direction!: Direction;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the dimensions whose margins are kept.',
  })
  dimensions!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'For DERIVED only: over the values of one report.',
  })
  formula?: string | null;
}

@ObjectType('DefineMeasurePayload', {
  simpleResolvers: true,
  description: 'What became of the measure.',
})
export class DefineMeasurePayload extends DefinitionPayload {
  @Field(() => MeasureType, {
    nullable: true,
    description: 'The measure as it is now; null while there is none.',
  })
  measure!: Measure | null;
}
