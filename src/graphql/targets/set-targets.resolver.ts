import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { setTargets } from '../../indicators/targets/set-targets.js';
import { runBatch, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import { SetTargetsInput, SetTargetsPayload } from './set-targets.type.js';

@Resolver()
export class SetTargetsResolver {
  @Mutation(() => SetTargetsPayload, {
    nullable: true,
    description:
      'Sets, changes and withdraws targets (giao, điều chỉnh, thu hồi chỉ tiêu); idempotent by unit, metric, horizon and filters. Needs SET_TARGETS.',
  })
  setTargets(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetTargetsInput, { description: 'The targets.' })
    input: SetTargetsInput,
  ): Promise<BatchOutcome> {
    const { targets, legalBasis } = input;
    return runBatch(context, {
      action: 'setTargets',
      legalBasis: legalBasis ?? undefined,
      place: 'targets',
      rows: targets.length,
      options: input,
      work: (tx, writing) => setTargets(tx, writing, targets, input),
    });
  }
}
