import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Stage } from '../../indicators/figure.js';
import { invalidHorizon } from '../../indicators/targets/errors.js';
import { isHorizon } from '../../indicators/targets/horizon.js';
import { badInput } from '../errors/request-error.js';
import { StageEnum } from '../observations/observation.enum.js';
import type { RequestContext } from '../request-context.js';
import { LanguageEnum, languageOptions, type Language } from '../scalars/language.enum.js';
import { PeriodScalar } from '../scalars/period.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { TargetProgressNode } from './target-progress-node.js';
import { TargetProgressType } from './target-progress.type.js';

@Resolver(() => UnitType)
export class UnitTargetsResolver {
  @FieldResolver(() => [TargetProgressType], {
    nullable: true,
    description:
      'Targets of the unit (chỉ tiêu được giao) with what was reached, in the order of horizons and metrics. Withdrawn ones are not told.',
  })
  async targets(
    @Root() unit: UnitNode,
    @Ctx() context: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Arg('horizon', () => PeriodScalar, {
      nullable: true,
      description:
        'Only targets of this year or span of years, such as 2025 or 2026/2030; another period is BAD_USER_INPUT.',
    })
    horizon: string | null | undefined,
    @Arg('stage', () => StageEnum, {
      defaultValue: 'PROVISIONAL',
      description: 'Which revisions of reports count.',
    })
    stage: Stage,
  ): Promise<TargetProgressNode[]> {
    if (typeof horizon === 'string' && !isHorizon(horizon)) {
      throw badInput([invalidHorizon(['horizon'], horizon)]);
    }
    const found = await context.targets.load(unit.unit.id, horizon ?? undefined, stage);
    context.budget.spend(found.length);
    const within = unit.within(path.key);
    return found.map((progress) => new TargetProgressNode(progress, within));
  }
}

@Resolver(() => TargetProgressType)
export class TargetProgressResolver {
  @FieldResolver(() => String, {
    description:
      'The document that sets the target (văn bản giao); in Vietnamese where it has no English title.',
  })
  basis(
    @Root() { progress }: TargetProgressNode,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    const { basisVi, basisEn } = progress.target;
    return lang === 'EN' && basisEn !== '' ? basisEn : basisVi;
  }
}
