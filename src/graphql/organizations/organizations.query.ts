import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { readOrganization } from '../../organizations/organization-reader.js';
import type { Organization, OrganizationKind } from '../../organizations/organization.js';
import type { Connection } from '../connections/connection.js';
import { keyedConnection, PageArgs, readPage } from '../connections/page-args.js';
import { optionalPlainText, plainText } from '../errors/plain-text.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { findUnit } from '../units/find-unit.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { OrganizationKindEnum } from './organization-kind.enum.js';
import { OrganizationConnection, OrganizationType } from './organization.type.js';

@ArgsType()
class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationKindEnum, {
    nullable: true,
    description: 'Only organizations of this kind (loại tổ chức); all kinds when absent.',
  })
  kind?: OrganizationKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only organizations that exist on this day; all that ever did when absent.',
  })
  asOf?: IsoDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any part of the name or code; case and Vietnamese diacritics do not matter.',
  })
  search?: string | null;
}

@ArgsType()
class OrganizationsUnderArgs extends OrganizationsArgs {
  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only those below this unit, at any depth.',
  })
  under?: string | null;
}

@Resolver(() => UnitType)
export class OrganizationsQuery {
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'One organization by its code; null when there is none that the caller may see.',
  })
  async organization(
    @Ctx() { scope, services, today }: RequestContext,
    @Arg('code', () => String, { description: 'The code of the organization.' }) code: string,
  ): Promise<Organization | null> {
    return (
      (await readOrganization(scope, services.database, plainText(code, 'code'), today)) ?? null
    );
  }

  @Query(() => OrganizationConnection, {
    nullable: true,
    description:
      'Organizations (tổ chức đảng, đoàn thể) in the order of their codes. An unknown code of `under` is BAD_USER_INPUT.',
  })
  async organizations(
    @Ctx() context: RequestContext,
    @Args(() => OrganizationsUnderArgs) args: OrganizationsUnderArgs,
  ): Promise<Connection<Organization>> {
    const under = args.under ? (await findUnit(context, args.under, 'under')).id : null;
    return list(context, args, under);
  }

  @FieldResolver(() => OrganizationConnection, {
    name: 'organizations',
    nullable: true,
    description:
      'Organizations below the unit at any depth, those of enterprises too, in the order of their codes.',
  })
  organizationsOfUnit(
    @Root() { unit }: UnitNode,
    @Ctx() context: RequestContext,
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
  ): Promise<Connection<Organization>> {
    return list(context, args, unit.id);
  }
}

async function list(
  context: RequestContext,
  args: OrganizationsArgs,
  under: number | null,
): Promise<Connection<Organization>> {
  const { services, organizations, today, budget } = context;
  const page = readPage(args, today);
  const kind = services.catalogue.current().member('organization_kind', args.kind ?? '');
  const filter = {
    kinds: kind === undefined ? undefined : [kind.id],
    existingOn: args.asOf ?? undefined,
    search: optionalPlainText(args.search, 'search'),
  };
  const listing = await organizations.lists.load({ filter, ...page }, under);
  budget.spend(listing.items.length);
  return keyedConnection(listing, page, ({ code }) => code);
}
