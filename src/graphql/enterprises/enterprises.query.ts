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
import { readEnterprise } from '../../enterprises/enterprise-reader.js';
import type { Enterprise } from '../../enterprises/enterprise.js';
import type { Connection } from '../connections/connection.js';
import { keyedConnection, PageArgs, readPage } from '../connections/page-args.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { findUnit } from '../units/find-unit.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { EnterpriseFilterInput, readEnterpriseFilter } from './enterprise-filter.js';
import { EnterpriseConnection, EnterpriseType } from './enterprise.type.js';

@ArgsType()
class EnterprisesArgs extends PageArgs {
  @Field(() => EnterpriseFilterInput, {
    nullable: true,
    description: 'Which enterprises; all when absent.',
  })
  filter?: EnterpriseFilterInput | null;
}

@ArgsType()
class EnterprisesUnderArgs extends EnterprisesArgs {
  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only those below this unit, at any depth.',
  })
  under?: string | null;
}

@Resolver(() => UnitType)
export class EnterprisesQuery {
  @Query(() => EnterpriseType, {
    nullable: true,
    description: 'One enterprise by its tax code; null when there is none that the caller may see.',
  })
  async enterprise(
    @Ctx() { scope, services, today }: RequestContext,
    @Arg('taxCode', () => String, {
      description: 'Tax code (mã số thuế), with or without the hyphen.',
    })
    taxCode: string,
  ): Promise<Enterprise | null> {
    return (await readEnterprise(scope, services.database, taxCode, today)) ?? null;
  }

  @Query(() => EnterpriseConnection, {
    nullable: true,
    description:
      'Enterprises in the order of their tax codes. An unknown code of `under` is BAD_USER_INPUT.',
  })
  async enterprises(
    @Ctx() context: RequestContext,
    @Args(() => EnterprisesUnderArgs) args: EnterprisesUnderArgs,
  ): Promise<Connection<Enterprise>> {
    const under = args.under ? (await findUnit(context, args.under, 'under')).id : null;
    return list(context, args, under);
  }

  @FieldResolver(() => EnterpriseConnection, {
    name: 'enterprises',
    nullable: true,
    description: 'Enterprises below the unit at any depth, in the order of their tax codes.',
  })
  enterprisesOfUnit(
    @Root() { unit }: UnitNode,
    @Ctx() context: RequestContext,
    @Args(() => EnterprisesArgs) args: EnterprisesArgs,
  ): Promise<Connection<Enterprise>> {
    return list(context, args, unit.id);
  }
}

async function list(
  context: RequestContext,
  args: EnterprisesArgs,
  under: number | null,
): Promise<Connection<Enterprise>> {
  const { services, enterprises, today, budget } = context;
  const page = readPage(args, today);
  const filter = readEnterpriseFilter(args.filter, services.catalogue.current());
  const listing = await enterprises.lists.load({ filter, ...page }, under);
  budget.spend(listing.items.length);
  return keyedConnection(listing, page, ({ taxCode }) => taxCode);
}
