import { Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { connectionType } from '../connections/connection-type.js';
import { NodeType } from '../nodes/node.type.js';
import { DateScalar } from '../scalars/date.js';

@ObjectType('Organization', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    "A party, trade union, youth or women's organization (tổ chức đảng, đoàn thể) of a unit or an enterprise.",
})
export class OrganizationType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => String, { description: 'The stable code.' })
  code!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  foundedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it no longer is, as it was told; null when it was not dissolved.',
  })
  dissolvedOn!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same, or the closing of its enterprise when that comes first.',
  })
  endedOn!: IsoDate | null;
}

export const OrganizationConnection = connectionType(
  'Organization',
  'organizations',
  () => OrganizationType,
);
