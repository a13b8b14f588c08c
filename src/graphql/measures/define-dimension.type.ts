import { Field, InputType, ObjectType } from 'type-graphql';
import type { Dimension } from '../../measures/catalogue.js';
import { DefinitionPayload, ExplainedDefinitionInput } from '../batches/definition.type.js';
import { DimensionType } from './dimension.type.js';

@InputType('DimensionMemberInput', { description: 'A member to add, or to name anew.' })
export class DimensionMemberInput {
  @Field(() => String, { description: 'The code: an upper-case word, such as DOMESTIC.' })
  code!: string;

  @Field(() => String, { description: 'The name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;
}

@InputType('DefineDimensionInput', {
  description:
    'A way to break numbers down. Members that exist and are not listed stay; UNKNOWN and NOT_APPLICABLE are always there.',
})
export class DefineDimensionInput extends ExplainedDefinitionInput {
  @Field(() => [DimensionMemberInput], { description: 'Its members.' })
  members!: readonly DimensionMemberInput[];
}

@ObjectType('DefineDimensionPayload', {
  simpleResolvers: true,
  description: 'What became of the dimension.',
})
export class DefineDimensionPayload extends DefinitionPayload {
  @Field(() => DimensionType, {
    nullable: true,
    description: 'The dimension as it is now; null while there is none.',
  })
  dimension!: Dimension | null;
}
