import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import type { Submission } from '../../submissions/submission.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import { staleCursor } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import { SubmissionConnection } from '../submissions/submission.type.js';
import type { ReportsPage } from './contributor-loader.js';
import type { ObservationNode } from './observation-node.js';
import { ObservationType } from './observation.type.js';
import { selects } from './selects-coverage.js';

/** The number of a report, and what was known when the first page was read. */
const contributorCursor = z.tuple([z.number().int().positive(), z.string()]);

@Resolver(() => ObservationType)
export class ObservationContributorsResolver {
  @FieldResolver(() => SubmissionConnection, {
    nullable: true,
    description:
      'The reports that make the figure up (nguồn gốc số liệu), each in the revision that counts, in the order in which they first came in. Empty for what registers and due rules count. A page after a change is STALE_CURSOR.',
  })
  contributors(
    @Root() observation: ObservationNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<Submission>> {
    return list({ ...observation.contributorsOf, undivided: false }, context, info, args);
  }

  @FieldResolver(() => SubmissionConnection, {
    nullable: true,
    description:
      'Of the contributors those that units stated for more than is counted here (báo cáo chung trước khi chia tách): they were split later, and a successor stands elsewhere in the tree of the figure. Such a report cannot be divided; it counts as a whole where the main successor is.',
  })
  undividedContributors(
    @Root() observation: ObservationNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<Submission>> {
    return list({ ...observation.contributorsOf, undivided: true }, context, info, args);
  }
}

async function list(
  figure: Omit<ReportsPage, 'page'>,
  context: RequestContext,
  info: GraphQLResolveInfo,
  args: ForwardPageArgs,
): Promise<Connection<Submission>> {
  const limit = pageSize(args.first, 'first');
  const [after, state] = args.after ? readCursor(args.after, contributorCursor, 'after') : [];
  const counted = selects(info, 'totalCount');
  const listing = await context.contributors.load({ ...figure, page: { limit, after, counted } });
  if (listing === undefined) return noReports;
  context.budget.spend(limit);
  const known = listing.knownAt.toISOString();
  if (state !== undefined && state !== known) throw badInput([staleCursor(['after'])]);
  return connection(listing.items, ({ id }) => writeCursor([id, known]), {
    totalCount: listing.totalCount,
    hasNextPage: listing.hasMore,
    hasPreviousPage: after !== undefined,
  });
}

const noReports = connection<Submission>([], () => '', {
  totalCount: 0,
  hasNextPage: false,
  hasPreviousPage: false,
});
