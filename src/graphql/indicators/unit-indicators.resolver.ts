import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Fill } from '../../indicators/fill/fill.js';
import type { Stage } from '../../indicators/figure.js';
import { readIndicator, readIndicators } from './read-indicator.js';
import type { ObservationNode } from '../observations/observation-node.js';
import { FillEnum, StageEnum } from '../observations/observation.enum.js';
import { ObservationType } from '../observations/observation.type.js';
import { formOptions } from '../observations/observations.type.js';
import { fillOptions, knownAtOptions, TreeInput, treeOptions } from '../observations/tree.type.js';
import { SliceFilter } from '../observations/slice-filter.type.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { PeriodScalar } from '../scalars/period.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';

const whereOptions = {
  nullable: true,
  description: 'Only the part of the facts in these slices.',
} as const;
const stageOptions = {
  defaultValue: 'PROVISIONAL',
  description: 'Which revisions of reports count.',
} as const;

@Resolver(() => UnitType)
export class UnitIndicatorsResolver {
  @FieldResolver(() => ObservationType, {
    nullable: true,
    description:
      'One figure of the unit with everything below it. An unknown code is BAD_USER_INPUT.',
  })
  indicator(
    @Root() unit: UnitNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('code', () => CodeScalar, { description: 'Code of an indicator or a measure.' })
    code: string,
    @Arg('period', () => PeriodScalar, { description: 'The period.' }) period: string,
    @Arg('where', () => [SliceFilter], whereOptions)
    where: readonly SliceFilter[] | null | undefined,
    @Arg('form', () => CodeScalar, formOptions) form: string | null | undefined,
    @Arg('tree', () => TreeInput, treeOptions) tree: TreeInput | null | undefined,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: Date | null | undefined,
    @Arg('stage', () => StageEnum, stageOptions) stage: Stage,
    @Arg('fill', () => FillEnum, fillOptions) fill: Fill,
  ): ObservationNode | null | Promise<ObservationNode | null> {
    const args = { code, period, where, form, tree, knownAt, stage, fill };
    return readIndicator(unit, args, context, info);
  }

  @FieldResolver(() => [ObservationType], {
    nullable: true,
    description:
      'Figures of the unit with everything below it: every code x period x slice, in that order.',
  })
  indicators(
    @Root() unit: UnitNode,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('codes', () => [CodeScalar], { description: 'Codes of indicators or measures.' })
    codes: readonly string[],
    @Arg('periods', () => [PeriodScalar], { description: 'The periods.' })
    periods: readonly string[],
    @Arg('by', () => [CodeScalar], {
      nullable: true,
      description: 'Dimensions to break down by: at most two.',
    })
    by: readonly string[] | null | undefined,
    @Arg('where', () => [SliceFilter], whereOptions)
    where: readonly SliceFilter[] | null | undefined,
    @Arg('form', () => CodeScalar, formOptions) form: string | null | undefined,
    @Arg('tree', () => TreeInput, treeOptions) tree: TreeInput | null | undefined,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: Date | null | undefined,
    @Arg('stage', () => StageEnum, stageOptions) stage: Stage,
    @Arg('fill', () => FillEnum, fillOptions) fill: Fill,
  ): ObservationNode[] | Promise<ObservationNode[]> {
    const args = { codes, periods, by, where, form, tree, knownAt, stage, fill };
    return readIndicators(unit, args, context, info);
  }
}
