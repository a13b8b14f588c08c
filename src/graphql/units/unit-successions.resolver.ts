import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { SuccessionRecord, SuccessionSide } from '../../units/succession-reader.js';
import type { RequestContext } from '../request-context.js';
import { SuccessionType } from './succession.type.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitSuccessionsResolver {
  @FieldResolver(() => [SuccessionType], {
    nullable: true,
    description: 'The units that passed to this one (đơn vị tiền thân), whole or in part.',
  })
  predecessors(
    @Root() unit: UnitNode,
    @Ctx() context: RequestContext,
  ): Promise<readonly SuccessionRecord[]> {
    return successionsOf(unit, 'PREDECESSORS', context);
  }

  @FieldResolver(() => [SuccessionType], {
    nullable: true,
    description: 'The units that this one passed to (đơn vị kế thừa), whole or in part.',
  })
  successors(
    @Root() unit: UnitNode,
    @Ctx() context: RequestContext,
  ): Promise<readonly SuccessionRecord[]> {
    return successionsOf(unit, 'SUCCESSORS', context);
  }
}

@Resolver(() => SuccessionType)
export class SuccessionResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that passed; null when the caller may not see it.',
  })
  predecessor(
    @Root() { predecessorId }: SuccessionRecord,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return units.load(predecessorId, info);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that it passed to; null when the caller may not see it.',
  })
  successor(
    @Root() { successorId }: SuccessionRecord,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return units.load(successorId, info);
  }
}

async function successionsOf(
  { unit }: UnitNode,
  side: SuccessionSide,
  { successions, budget }: RequestContext,
): Promise<readonly SuccessionRecord[]> {
  const found = await successions.load(unit.id, side);
  budget.spend(found.length);
  return found;
}
