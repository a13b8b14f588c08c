import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { unknownMeasure } from '../../forms/errors.js';
import { mostNamed } from '../../indicators/reconciliation/missing-reader.js';
import { nearest } from '../../kernel/suggest.js';
import { invalidPage } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { PeriodScalar } from '../scalars/period.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { DiscrepancyNode, MissingReporterNode } from './discrepancy-node.js';
import { DiscrepancyType, MissingReporterType } from './discrepancy.type.js';

@Resolver(() => UnitType)
export class UnitReconciliationResolver {
  @FieldResolver(() => [DiscrepancyType], {
    nullable: true,
    description:
      'What the unit states of its whole subtree on a form of basis SUMMARY, number by number, against what was added up (đối chiếu). Empty when it has no such report; a form of another basis is BAD_USER_INPUT.',
  })
  async reconciliation(
    @Root() { unit }: UnitNode,
    @Ctx() context: RequestContext,
    @Arg('form', () => CodeScalar, { description: 'Code of the form, of basis SUMMARY.' })
    form: string,
    @Arg('period', () => PeriodScalar, { description: 'A period of the form.' }) period: string,
    @Arg('measures', () => [CodeScalar], {
      nullable: true,
      description: 'Only numbers of these measures; all when absent.',
    })
    measures: readonly string[] | null | undefined,
  ): Promise<DiscrepancyNode[]> {
    if (measures) checkMeasures(measures, context);
    const all = await context.reconciliations.load(unit.id, form, period);
    const found = all.filter(({ measure }) => measures?.includes(measure.code) ?? true);
    context.budget.spend(found.length);
    return found.map((discrepancy) => new DiscrepancyNode(discrepancy));
  }
}

function checkMeasures(codes: readonly string[], { services }: RequestContext): void {
  const known = services.catalogue.current().measures;
  const unknown = codes.flatMap((code, index) =>
    known.has(code) ? [] : [unknownMeasure(['measures', index], code, nearest(code, known.keys()))],
  );
  if (unknown.length > 0) throw badInput(unknown);
}

@Resolver(() => DiscrepancyType)
export class DiscrepancyResolver {
  @FieldResolver(() => [MissingReporterType], {
    nullable: true,
    description:
      'Who owes a report that the figure needs and has sent none, by forms, kinds and codes (đơn vị chưa báo cáo); of a register, which units that owe a report sent none and have nothing in the registers.',
  })
  async missingReporters(
    @Root() { discrepancy }: DiscrepancyNode,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: `The first so many: 1 to ${mostNamed}.`,
    })
    first: number,
  ): Promise<MissingReporterNode[]> {
    if (first < 1 || first > mostNamed) {
      throw badInput([invalidPage('first', mostNamed, first)]);
    }
    const missing = await context.reconciliations.missing(discrepancy);
    const named = missing.flatMap(({ reporters }) => reporters).slice(0, first);
    context.budget.spend(named.length);
    return named.map((reporter) => new MissingReporterNode(reporter));
  }
}

@Resolver(() => MissingReporterType)
export class MissingReporterResolver {
  @FieldResolver(() => String, { description: 'Its name (tên).' })
  name(
    @Root() { reporter }: MissingReporterNode,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(reporter, lang);
  }
}
