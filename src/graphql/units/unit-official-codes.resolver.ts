import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import type { DatedOfficialCode } from '../../units/read-official-codes.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars/date.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

@ObjectType('OfficialCode', {
  simpleResolvers: true,
  description: 'A code that an authority gave to a unit (mã hành chính) during a span of days.',
})
class OfficialCodeType {
  @Field(() => String, { description: 'Who gives such codes, such as "state".' })
  scheme!: string;

  @Field(() => String, { description: 'The code as the authority writes it.' })
  code!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the unit no longer has it; null while it has.',
  })
  to!: IsoDate | null;
}

@Resolver(() => UnitType)
export class UnitOfficialCodesResolver {
  @FieldResolver(() => [OfficialCodeType], {
    nullable: true,
    description: 'Codes that authorities gave to the unit, past ones too.',
  })
  officialCodes(
    @Root() { unit }: UnitNode,
    @Ctx() { units }: RequestContext,
  ): Promise<readonly DatedOfficialCode[]> {
    return units.officialCodes.load(unit.id);
  }
}
