import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import type { ReorganizationAct } from '../../units/reorganization-reader.js';
import type { ReorganizationReport } from '../../units/reorganize/reorganization-report.js';
import type { ReorganizationRecord } from '../../units/succession-reader.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import type { RequestContext } from '../request-context.js';
import { ReorganizationReportType } from './reorganization-report.type.js';
import {
  ReorganizationActConnection,
  ReorganizationActType,
  ReorganizationType,
} from './reorganization.type.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

const numberCursor = z.tuple([z.number().int().nonnegative()]);

@Resolver(() => ReorganizationType)
export class ReorganizationResolver {
  @FieldResolver(() => ReorganizationActConnection, {
    nullable: true,
    description:
      'What it stated, act by act, of units that the caller may see: opened, closed, renamed, changed in kind, moved, merged and split ones, and changed official codes, in this order.',
  })
  async acts(
    @Root() { id }: ReorganizationRecord,
    @Ctx() { reorganizations, budget }: RequestContext,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<ReorganizationAct>> {
    const limit = pageSize(args.first, 'first');
    const [after] = args.after ? readCursor(args.after, numberCursor, 'after') : [-1];
    const listing = await reorganizations.acts({ reorganization: id, after, limit });
    budget.spend(listing.items.length);
    return connection(listing.items, ({ number }) => writeCursor([number]), {
      totalCount: listing.totalCount,
      hasNextPage: listing.hasMore,
      hasPreviousPage: after >= 0,
    });
  }

  @FieldResolver(() => ReorganizationReportType, {
    nullable: true,
    description:
      'What it did to units, enterprises, reports and duties, as it was told when it was carried out. Null when it names a unit that the caller may not see.',
  })
  report(
    @Root() { id }: ReorganizationRecord,
    @Ctx() { reorganizations }: RequestContext,
  ): Promise<ReorganizationReport | null> {
    return reorganizations.report(id);
  }
}

@Resolver(() => ReorganizationActType)
export class ReorganizationActResolver {
  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit.' })
  unit(
    @Root() { unitId }: ReorganizationAct,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return units.load(unitId, info);
  }
}
