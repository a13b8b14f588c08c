import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { defineIndicators } from '../../indicators/define-indicators.js';
import type { Indicator } from '../../indicators/indicator.js';
import { givenIn } from '../batches/given-in.js';
import { runDefinition, type DefinitionOutcome } from '../batches/run-definition.js';
import type { RequestContext } from '../request-context.js';
import { DefineIndicatorInput, DefineIndicatorPayload } from './define-indicator.type.js';

@Resolver()
export class DefineIndicatorResolver {
  @Mutation(() => DefineIndicatorPayload, {
    nullable: true,
    description:
      'Makes an indicator or changes it (định nghĩa chỉ tiêu). It is worked out from what was reported, so it has values for the past at once. Needs DEFINE.',
  })
  async defineIndicator(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineIndicatorInput, { description: 'The indicator.' })
    input: DefineIndicatorInput,
  ): Promise<DefinitionOutcome & { readonly indicator: Indicator | null }> {
    const outcome = await runDefinition(context, {
      action: 'defineIndicator',
      input,
      work: (tx) => defineIndicators(tx, [givenIn(input)]),
    });
    const indicator = context.services.indicators.current().indicators.get(input.code);
    return { ...outcome, indicator: indicator ?? null };
  }
}
