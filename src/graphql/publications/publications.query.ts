import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import {
  readPublication,
  readPublications,
} from '../../indicators/publications/publication-reader.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { PublicationNode } from './publication-node.js';
import { PublicationConnection, PublicationType } from './publication.type.js';

const numberCursor = z.tuple([z.number().int().positive()]);

@Resolver()
export class PublicationsQuery {
  @Query(() => PublicationType, {
    nullable: true,
    description:
      'A publication by its code. Null when there is none with a unit that the caller may see.',
  })
  async publication(
    @Ctx() { scope, services }: RequestContext,
    @Arg('code', () => CodeScalar, { description: 'Its code.' }) code: string,
  ): Promise<PublicationNode | null> {
    const found = await readPublication(scope, services.database, code);
    return found === undefined ? null : new PublicationNode(found, scope, services);
  }

  @Query(() => PublicationConnection, {
    nullable: true,
    description: 'Publications (danh mục công bố) in the order in which they were made.',
  })
  async publications(
    @Ctx() { scope, services, budget }: RequestContext,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<PublicationNode>> {
    const limit = pageSize(args.first, 'first');
    const [after] = args.after ? readCursor(args.after, numberCursor, 'after') : [];
    const listing = await readPublications(scope, services.database, { limit, after });
    budget.spend(listing.items.length);
    const nodes = listing.items.map((each) => new PublicationNode(each, scope, services));
    return connection(nodes, ({ publication }) => writeCursor([publication.id]), {
      totalCount: listing.totalCount,
      hasNextPage: listing.hasMore,
      hasPreviousPage: after !== undefined,
    });
  }
}
