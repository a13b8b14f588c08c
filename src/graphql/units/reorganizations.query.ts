import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { readReorganizations } from '../../units/reorganization-reader.js';
import type { ReorganizationRecord } from '../../units/succession-reader.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { findUnit } from './find-unit.js';
import { ReorganizationConnection } from './reorganization.type.js';

const day = z.custom<IsoDate>((text) => typeof text === 'string' && parseDate(text) !== undefined);
const placeCursor = z.tuple([day, z.number().int().positive()]);

@ArgsType()
class ReorganizationsArgs extends ForwardPageArgs {
  @Field(() => CodeScalar, {
    nullable: true,
    description:
      'Only those that name or change this unit. An unknown or hidden code is BAD_USER_INPUT.',
  })
  unit?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that hold from this day or a later one on.',
  })
  from?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that hold from a day before this one on.',
  })
  to?: IsoDate | null;
}

@Resolver()
export class ReorganizationsQuery {
  @Query(() => ReorganizationConnection, {
    nullable: true,
    description:
      'Reorganizations (các lần sắp xếp đơn vị), past and future, in the order of their days: those that name a unit which the caller may see. Units that were opened on a day of their own are in none.',
  })
  async reorganizations(
    @Ctx() context: RequestContext,
    @Args(() => ReorganizationsArgs) args: ReorganizationsArgs,
  ): Promise<Connection<ReorganizationRecord>> {
    const { scope, services, budget } = context;
    const limit = pageSize(args.first, 'first');
    const after = args.after ? readCursor(args.after, placeCursor, 'after') : undefined;
    const unit = args.unit ? (await findUnit(context, args.unit, 'unit')).id : undefined;
    const { from, to } = args;
    const listing = await readReorganizations(scope, services.database, {
      unit,
      from: from ?? undefined,
      to: to ?? undefined,
      after,
      limit,
    });
    budget.spend(listing.items.length);
    return connection(listing.items, ({ effectiveOn, id }) => writeCursor([effectiveOn, id]), {
      totalCount: listing.totalCount,
      hasNextPage: listing.hasMore,
      hasPreviousPage: after !== undefined,
    });
  }
}
