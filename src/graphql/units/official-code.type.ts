import { Field, InputType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { DateScalar } from '../scalars/date.js';

@InputType('OfficialCodeInput', {
  description:
    'A code that an authority gave to a unit (mã hành chính). Authorities give the same code to other units later.',
})
export class OfficialCodeInput {
  @Field(() => String, {
    description: 'Who gives such codes, such as "state" for the state list of units.',
  })
  scheme!: string;

  @Field(() => String, { description: 'The code as the authority writes it, such as "70".' })
  code!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which the unit had the code. Needed only for codes that meant several units in time.',
  })
  on?: IsoDate | null;
}
