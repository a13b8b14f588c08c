import { Field, InputType } from 'type-graphql';
import { CodeScalar } from '../scalars/code.js';

@InputType('SliceFilter', {
  description: 'Only the part of a figure that belongs to these members of a dimension.',
})
export class SliceFilter {
  @Field(() => CodeScalar, { description: 'The dimension, such as zone_kind.' })
  dimension!: string;

  @Field(() => [String], {
    description: 'Members of the dimension that are let through, such as INDUSTRIAL.',
  })
  members!: string[];
}
