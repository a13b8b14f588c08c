import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { FigureRequest } from '../../indicators/resolve-question.js';
import { pageSize } from '../connections/page-args.js';
import { plannedConnection, type PlannedConnection } from '../connections/planned-connection.js';
import { staleCursor } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import { learnHierarchy } from '../hierarchies/known-hierarchy.js';
import type { LoadedFigures } from '../indicators/figure-loader.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import { checkObservations, commonRequest } from './check-observations.js';
import { formOfMetric } from './form-of-metric.js';
import { ObservationNode } from './observation-node.js';
import { ObservationConnection } from './observation-connection.type.js';
import { readObservationCursor, stateOf, writeObservationCursor } from './observation-cursor.js';
import { ObservationsInput } from './observations.type.js';
import { selectUnits } from './select-units.js';
import { asksCoverage } from './selects-coverage.js';

const mostRows = 1000;

type Given<T> = T | null | undefined;

@Resolver()
export class ObservationsQuery {
  @Query(() => ObservationConnection, {
    nullable: true,
    description:
      'Figures as flat rows (số liệu dạng bảng), in the order of units x metrics x periods x slices. A page after a change of the figures is STALE_CURSOR: pages never mix states.',
  })
  async observations(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ObservationsInput, { description: 'Which figures.' })
    input: ObservationsInput,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'The first so many rows: 1 to 1000; 1000 when absent.',
    })
    first: Given<number>,
    @Arg('after', () => String, { nullable: true, description: 'Only the rows after this cursor.' })
    after: Given<string>,
  ): Promise<PlannedConnection<ObservationNode>> {
    const size = pageSize(first, 'first', mostRows);
    const from = after ? readObservationCursor(input, after) : undefined;
    await learnHierarchy(input.tree?.hierarchy, context.services);
    const slices = checkObservations(input, context.services);
    const units = await selectUnits(context, input, info);
    const offset = from?.offset ?? 0;
    const page = new ObservationPage(input, units, slices, offset, size);
    const formOf = formOfMetric(input.metrics, input.form, context.services);
    const coverage = asksCoverage(info);
    context.budget.spend(page.rows);
    const loaded = await Promise.all(
      page.requests().map((request) => {
        const form = formOf(request.metric);
        return context.figures.load({ ...request, form, coverage });
      }),
    );
    const state = stateOf(loaded[0]?.knownAt ?? new Date(0), context.today);
    if (from !== undefined && loaded.length > 0 && state !== from.state) {
      throw badInput([staleCursor(['after'])]);
    }
    return plannedConnection(
      page.nodes(loaded, context),
      (_row, index) => writeObservationCursor(input, { offset: offset + index + 1, state }),
      {
        totalCount: page.totalCount,
        hasNextPage: offset + page.rows < page.totalCount,
        hasPreviousPage: offset > 0,
      },
    );
  }
}

/** The rows of a page, found by counting: only their figures are asked for. */
class ObservationPage {
  readonly totalCount: number;
  readonly rows: number;
  private readonly firstQuestion: number;
  private readonly questions: number;

  constructor(
    private readonly input: ObservationsInput,
    private readonly units: readonly UnitNode[],
    private readonly slices: number,
    private readonly offset: number,
    size: number,
  ) {
    const { metrics, periods } = input;
    this.totalCount = units.length * metrics.length * periods.length * slices;
    this.rows = Math.max(0, Math.min(size, this.totalCount - offset));
    this.firstQuestion = slices === 0 ? 0 : Math.floor(offset / slices);
    const end = slices === 0 ? 0 : Math.ceil((offset + this.rows) / slices);
    this.questions = this.rows === 0 ? 0 : end - this.firstQuestion;
  }

  requests(): FigureRequest[] {
    const { metrics, periods } = this.input;
    const common = commonRequest(this.input);
    return Array.from({ length: this.questions }, (_, index) => {
      const question = this.firstQuestion + index;
      const metric = metrics[Math.floor(question / periods.length) % metrics.length] ?? '';
      const period = periods[question % periods.length] ?? '';
      return { unit: this.unitOf(question).unit.id, metric, period, ...common };
    });
  }

  nodes(loaded: readonly LoadedFigures[], { today }: RequestContext): ObservationNode[] {
    const all = loaded.flatMap((each, index) =>
      each.figures.map(
        (figure) =>
          new ObservationNode(each, figure, this.unitOf(this.firstQuestion + index), today),
      ),
    );
    const skipped = this.offset - this.firstQuestion * this.slices;
    return all.slice(skipped, skipped + this.rows);
  }

  private unitOf(question: number): UnitNode {
    const { metrics, periods } = this.input;
    const unit = this.units[Math.floor(question / (metrics.length * periods.length))];
    if (unit === undefined) throw new RangeError(`no unit for question ${question}`);
    return unit;
  }
}
