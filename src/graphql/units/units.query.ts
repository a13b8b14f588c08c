import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import { reportingHierarchy, type UnitKind } from '../../units/unit.js';
import { walkUnits } from '../../units/walk-units.js';
import { connectionType } from '../connections/connection-type.js';
import { writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, readPage } from '../connections/page-args.js';
import { plannedConnection, type PlannedConnection } from '../connections/planned-connection.js';
import { optionalPlainText } from '../errors/plain-text.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { knownHierarchy } from '../hierarchies/known-hierarchy.js';
import { findUnit } from './find-unit.js';
import { planWalk } from './plan-walk.js';
import { UnitKindEnum } from './unit-kind.enum.js';
import { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

const UnitConnection = connectionType('Unit', 'units', () => UnitType);

@ArgsType()
class UnitsArgs extends ForwardPageArgs {
  @Field(() => UnitKindEnum, { nullable: true, description: 'Only units of this kind.' })
  kind?: UnitKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any part of a name or code; case and Vietnamese diacritics do not matter ("binh phuoc").',
  })
  search?: string | null;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only units below this one, at any depth.',
  })
  under?: string | null;

  @Field(() => CodeScalar, {
    defaultValue: reportingHierarchy,
    description:
      'The hierarchy in which they are below `under`, and of the lists nested in them; an unknown one is BAD_USER_INPUT.',
  })
  hierarchy!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only units open on this day, as they were then; today when absent.',
  })
  asOf?: IsoDate | null;
}

@Resolver()
export class UnitsQuery {
  @Query(() => UnitConnection, {
    nullable: true,
    description: 'Units in the order of their codes. An unknown code of `under` is BAD_USER_INPUT.',
  })
  async units(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => UnitsArgs) args: UnitsArgs,
  ): Promise<PlannedConnection<UnitNode>> {
    const { scope, services, today, budget } = context;
    const { page, asOf } = readPage(args, args.asOf ?? today);
    const hierarchy = await knownHierarchy(args.hierarchy, services);
    const { place, steps } = await planWalk(info, context, { asOf, hierarchy });
    const search = optionalPlainText(args.search, 'search');
    const under = args.under ?? undefined;
    const { limit, after } = page;
    const anchor = {
      by: 'page',
      kind: args.kind ?? undefined,
      search,
      under,
      after,
      first: limit + 1,
      hierarchy,
    } as const;
    const walk = await walkUnits(scope, services.database, anchor, steps, asOf);
    if (walk.anchors.length === 0 && under !== undefined) await findUnit(context, under, 'under');
    const shown = walk.anchors.slice(0, limit);
    budget.spend(shown.length);
    return plannedConnection(
      shown.map((unit) => new UnitNode(unit, walk, place)),
      ({ code }) => writeCursor([code, asOf]),
      {
        totalCount: walk.totalCount,
        hasNextPage: walk.anchors.length > limit,
        hasPreviousPage: after !== undefined,
      },
    );
  }
}
