import { Field, ID, ObjectType } from 'type-graphql';
import type { Member } from '../../measures/catalogue.js';
import { NodeType } from '../nodes/node.type.js';
import { CodeScalar } from '../scalars/code.js';

@ObjectType('Member', {
  simpleResolvers: true,
  description: 'One value of a dimension (giá trị phân tổ), such as FOREIGN of ownership.',
})
export class MemberType {
  @Field(() => String, {
    description: 'The code inside its dimension: upper-case letters, digits and underscores.',
  })
  code!: string;
}

@ObjectType('Dimension', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A way to break figures down (phân tổ). Every dimension has UNKNOWN and NOT_APPLICABLE, so margins add up to the total.',
})
export class DimensionType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => CodeScalar, { description: 'The code by which it is asked for.' })
  code!: string;

  @Field(() => [MemberType], { description: 'All members, UNKNOWN and NOT_APPLICABLE first.' })
  members!: readonly Member[];
}
