import { Field, Float, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { DateScalar } from '../scalars/date.js';
import { ReorganizationType } from './reorganization.type.js';
import { SuccessionBasisEnum, SuccessionExtentEnum } from './succession.enum.js';

@ObjectType('Succession', {
  simpleResolvers: true,
  description: 'A unit that passed to another one, whole or in part (kế thừa).',
})
export class SuccessionType {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  on!: IsoDate;

  @Field(() => SuccessionExtentEnum, { description: 'How much of the predecessor passed.' })
  extent!: string;

  @Field(() => Float, { nullable: true, description: 'The share that was stated, if any.' })
  share!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether what the predecessor reported for itself is counted here in trees of later days.',
  })
  isMain!: boolean;

  @Field(() => SuccessionBasisEnum, { description: 'Who says which successor is the main one.' })
  basis!: string;

  @Field(() => ReorganizationType, { description: 'The act that it stands in.' })
  reorganization!: ReorganizationType;
}
