import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { defineDueRules } from '../../forms/duties/define-due-rules.js';
import type { DueRule } from '../../forms/duties/due-rule.js';
import { readDueRules } from '../../forms/duties/read-due-rules.js';
import type { IsoDate } from '../../kernel/date.js';
import { runBatch, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { visibleRules } from './visible-rules.js';
import { DefineDueRulesInput, DefineDueRulesPayload, DueRuleType } from './due-rule.type.js';

@Resolver(() => DueRuleType)
export class DueRulesResolver {
  @Query(() => [DueRuleType], {
    nullable: true,
    description:
      'The due rules (quy định thời hạn báo cáo) that concern somebody whom the caller sees, as they are known now, by code.',
  })
  async dueRules(
    @Ctx() { scope, services, budget, today }: RequestContext,
    @Arg('form', () => CodeScalar, { nullable: true, description: 'Only rules for this form.' })
    form: string | null | undefined,
  ): Promise<DueRule[]> {
    const known = [...(await readDueRules(services.database)).values()];
    const rules = await visibleRules(scope, services.database, known, today);
    const found = form ? rules.filter((rule) => rule.form === form) : rules;
    budget.spend(found.length);
    return found;
  }

  @FieldResolver(() => DateScalar, {
    description: 'For periods whose last day is this day or later.',
  })
  from(@Root() { span }: DueRule): IsoDate {
    return span.from;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'For periods whose last day is before this day; null = without end.',
  })
  to(@Root() { span }: DueRule): IsoDate | null {
    return span.to;
  }

  @Mutation(() => DefineDueRulesPayload, {
    nullable: true,
    description:
      'Defines and changes due rules (quy định thời hạn báo cáo); idempotent by code. What was owed and received is counted anew, for the past too. Needs DEFINE.',
  })
  async defineDueRules(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineDueRulesInput, { description: 'The rules.' })
    input: DefineDueRulesInput,
  ): Promise<BatchOutcome> {
    const { rules, legalBasis, errorPolicy } = input;
    const outcome = await runBatch(context, {
      action: 'defineDueRules',
      legalBasis: legalBasis ?? undefined,
      place: 'rules',
      rows: rules.length,
      options: input,
      work: (tx, writing) => defineDueRules(tx, writing, rules, errorPolicy),
    });
    await context.services.refreshDefinitions();
    return outcome;
  }
}
