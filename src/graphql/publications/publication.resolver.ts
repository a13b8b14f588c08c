import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import {
  comparePublication,
  type PublishedRevision,
} from '../../indicators/publications/compare-publication.js';
import { walkUnits } from '../../units/walk-units.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { pageSize } from '../connections/page-args.js';
import { plannedConnection, type PlannedConnection } from '../connections/planned-connection.js';
import { staleCursor } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import { ObservationConnection } from '../observations/observation-connection.type.js';
import { ObservationNode } from '../observations/observation-node.js';
import type { RequestContext } from '../request-context.js';
import { planWalk } from '../units/plan-walk.js';
import { UnitNode } from '../units/unit-node.js';
import type { PublicationNode } from './publication-node.js';
import { PublicationRevisionConnection, PublicationType } from './publication.type.js';

const mostRows = 1000;
const offsetCursor = z.tuple([z.number().int().positive(), z.string()]);
const firstOptions = {
  nullable: true,
  description: 'The first so many rows: 1 to 1000; 1000 when absent.',
} as const;
const afterOptions = { nullable: true, description: 'Only the rows after this cursor.' } as const;

type Given<T> = T | null | undefined;

/** A comparison as the fields of PublicationRevision read it. */
interface RevisionRow extends Omit<PublishedRevision, 'unit' | 'metric'> {
  readonly unitCode: string;
  readonly metricCode: string;
}

@Resolver(() => PublicationType)
export class PublicationResolver {
  @FieldResolver(() => ObservationConnection, {
    nullable: true,
    description:
      'The figures as they were published, bit for bit, replayed from the records of then: rows of units that the caller may see, in the order of units x metrics x periods x slices.',
  })
  async observations(
    @Root() node: PublicationNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, firstOptions) first: Given<number>,
    @Arg('after', () => String, afterOptions) after: Given<string>,
  ): Promise<PlannedConnection<ObservationNode>> {
    const size = pageSize(first, 'first', mostRows);
    const [offset] = after ? readCursor(after, offsetCursor, 'after') : [0];
    const { observations } = await node.answer();
    const owners = await this.unitsOf(node, context, info);
    const { moment } = node.publication;
    const { knownAt } = moment.knowledge;
    const rows = observations.flatMap((observation) => {
      const owner = owners.get(observation.question.unit);
      const loaded = { ...observation, knownAt, moment };
      return owner === undefined
        ? []
        : observation.figures.map((figure) => ({ loaded, figure, owner }));
    });
    const shown = rows.slice(offset, offset + size);
    context.budget.spend(shown.length);
    return plannedConnection(
      shown.map(
        ({ loaded, figure, owner }) => new ObservationNode(loaded, figure, owner, moment.today),
      ),
      (_row, index) => writeCursor([offset + index + 1, node.code]),
      {
        totalCount: rows.length,
        hasNextPage: offset + shown.length < rows.length,
        hasPreviousPage: offset > 0,
      },
    );
  }

  @FieldResolver(() => PublicationRevisionConnection, {
    nullable: true,
    description:
      'What became of the figures since they were published (điều chỉnh sau công bố): each published value beside the one that the same question has now. A page after a change of the figures is STALE_CURSOR.',
  })
  async revisions(
    @Root() node: PublicationNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('changedOnly', () => Boolean, {
      defaultValue: true,
      description: 'Only rows whose value or reason is another one now.',
    })
    changedOnly: boolean,
    @Arg('first', () => Int, firstOptions) first: Given<number>,
    @Arg('after', () => String, afterOptions) after: Given<string>,
  ): Promise<Connection<RevisionRow>> {
    const size = pageSize(first, 'first', mostRows);
    const [offset, state] = after ? readCursor(after, offsetCursor, 'after') : [0, undefined];
    const { scope, services, today, budget } = context;
    const { publication } = node;
    const answer = await node.answer();
    const compared = await comparePublication(scope, services, publication, answer, today);
    const known = compared.knownAt.toISOString();
    if (state !== undefined && state !== known) throw badInput([staleCursor(['after'])]);
    const owners = await this.unitsOf(node, context, info);
    const rows = compared.revisions.flatMap(({ unit, metric, ...rest }) => {
      const unitCode = owners.get(unit)?.code;
      if (unitCode === undefined || (changedOnly && !rest.isChanged)) return [];
      return [{ unitCode, metricCode: metric, ...rest }];
    });
    const shown = rows.slice(offset, offset + size);
    budget.spend(shown.length);
    return connection(shown, (_row, index) => writeCursor([offset + index + 1, known]), {
      totalCount: rows.length,
      hasNextPage: offset + shown.length < rows.length,
      hasPreviousPage: offset > 0,
    });
  }

  /** Those of its units that the caller may see, as they stood on the day of the question. */
  private async unitsOf(
    { publication }: PublicationNode,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<ReadonlyMap<number, UnitNode>> {
    const { units, question, moment } = publication;
    const asOf = moment.today;
    const { place, steps } = await planWalk(info, context, { asOf, tree: question.tree });
    const anchor = { by: 'ids', ids: units } as const;
    const { scope, services } = context;
    const walk = await walkUnits(scope, services.database, anchor, steps, asOf);
    return new Map(walk.anchors.map((unit) => [unit.id, new UnitNode(unit, walk, place)]));
  }
}
