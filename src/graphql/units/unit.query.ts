import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { OfficialCodeInput } from './official-code.type.js';
import { readUnit } from './read-unit.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

@Resolver()
export class UnitQuery {
  @Query(() => UnitType, {
    nullable: true,
    description:
      'One unit by its code or by an official code: exactly one of them. Null when there is none that the caller may see.',
  })
  unit(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('code', () => CodeScalar, { nullable: true, description: "The platform's own code." })
    code: string | null | undefined,
    @Arg('official', () => OfficialCodeInput, {
      nullable: true,
      description: 'A code that an authority gave.',
    })
    official: OfficialCodeInput | null | undefined,
  ): Promise<UnitNode | null> {
    return readUnit({ code, official }, context, info);
  }
}
