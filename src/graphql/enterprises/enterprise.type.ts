import { Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { connectionType } from '../connections/connection-type.js';
import { NodeType } from '../nodes/node.type.js';
import { DateScalar } from '../scalars/date.js';

@ObjectType('Enterprise', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An enterprise (doanh nghiệp) as it stands on the day of the question, or on its last (first) day when it is not open then.',
})
export class EnterpriseType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => String, { description: 'Tax code (mã số thuế): 10 digits, or 13 with a hyphen.' })
  taxCode!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  openedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer is; null while it is open.',
  })
  closedOn!: IsoDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a survey found it eligible for a trade union (đủ điều kiện thành lập công đoàn); null when none said.',
  })
  eligibleForTradeUnion!: boolean | null;
}

export const EnterpriseConnection = connectionType(
  'Enterprise',
  'enterprises',
  () => EnterpriseType,
);
