import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../enterprises/enterprise.js';
import type { Member } from '../../measures/catalogue.js';
import { MemberType } from '../measures/dimension.type.js';
import { memberOf } from '../measures/member-ids.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { EnterpriseType } from './enterprise.type.js';

@Resolver(() => EnterpriseType)
export class EnterpriseResolver {
  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() { taxCode }: Enterprise): string {
    return globalId('Enterprise', taxCode);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description:
      'The open unit that holds its place (địa bàn): of a unit that closed, its successor; null when the caller may not see it.',
  })
  unit(
    @Root() { unitId }: Enterprise,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return units.load(unitId, info);
  }

  @FieldResolver(() => MemberType, { description: 'Who owns it (loại hình doanh nghiệp).' })
  ownership(@Root() { ownershipId }: Enterprise, @Ctx() { services }: RequestContext): Member {
    return memberOf(services.catalogue.current(), ownershipId);
  }

  @FieldResolver(() => MemberType, {
    description: 'Its section of the industry classification (ngành cấp 1).',
  })
  industrySection(
    @Root() { industrySectionId }: Enterprise,
    @Ctx() { services }: RequestContext,
  ): Member {
    return memberOf(services.catalogue.current(), industrySectionId);
  }

  @FieldResolver(() => MemberType, { description: 'Its size class (quy mô).' })
  sizeClass(@Root() { sizeClassId }: Enterprise, @Ctx() { services }: RequestContext): Member {
    return memberOf(services.catalogue.current(), sizeClassId);
  }

  @FieldResolver(() => MemberType, { description: 'The kind of zone where it stands (loại khu).' })
  zoneKind(@Root() { zoneKindId }: Enterprise, @Ctx() { services }: RequestContext): Member {
    return memberOf(services.catalogue.current(), zoneKindId);
  }
}
