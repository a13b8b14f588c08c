import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../enterprises/enterprise.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Member } from '../../measures/catalogue.js';
import type { Organization } from '../../organizations/organization.js';
import { EnterpriseType } from '../enterprises/enterprise.type.js';
import { MemberType } from '../measures/dimension.type.js';
import { memberOf } from '../measures/member-ids.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars/date.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { OrganizationKindEnum } from './organization-kind.enum.js';
import { OrganizationType } from './organization.type.js';

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() { code }: Organization): string {
    return globalId('Organization', code);
  }

  @FieldResolver(() => OrganizationKindEnum, {
    description: 'Its kind (loại tổ chức): a member of organization_kind.',
  })
  kind(@Root() { kindId }: Organization, @Ctx() { services }: RequestContext): string {
    return memberOf(services.catalogue.current(), kindId).code;
  }

  @FieldResolver(() => MemberType, {
    description:
      'Its form (loại hình tổ chức đảng): a member of party_form; NOT_APPLICABLE when it is no party organization.',
  })
  partyForm(@Root() { partyFormId }: Organization, @Ctx() { services }: RequestContext): Member {
    return memberOf(services.catalogue.current(), partyFormId);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description:
      'The open unit that it belongs to, or that holds the place of its enterprise: of a unit that closed, its successor; null when the caller may not see it.',
  })
  unit(
    @Root() { unitId }: Organization,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return units.load(unitId, info);
  }

  @FieldResolver(() => EnterpriseType, {
    nullable: true,
    description: 'The enterprise that it belongs to; null for an organization of a unit.',
  })
  enterprise(
    @Root() { enterpriseId }: Organization,
    @Ctx() { enterprises }: RequestContext,
  ): Promise<Enterprise | null> | null {
    return enterpriseId === null ? null : enterprises.load(enterpriseId);
  }
}

@Resolver(() => EnterpriseType)
export class EnterpriseOrganizationsResolver {
  @FieldResolver(() => [OrganizationType], {
    nullable: true,
    description:
      'The organizations that cover the enterprise, or once did: its own, combined cells and group unions.',
  })
  async organizations(
    @Root() { id }: Enterprise,
    @Ctx() { organizations, budget }: RequestContext,
    @Arg('existingOn', () => DateScalar, {
      nullable: true,
      description: 'Only those that exist on this day.',
    })
    existingOn: IsoDate | null | undefined,
  ): Promise<readonly Organization[]> {
    const all = await organizations.ofEnterprise(id);
    budget.spend(all.length);
    if (!existingOn) return all;
    return all.filter(
      ({ foundedOn, endedOn }) =>
        foundedOn <= existingOn && (endedOn === null || existingOn < endedOn),
    );
  }
}
