import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { defineMeasures } from '../../measures/define-measures.js';
import type { Measure } from '../../measures/catalogue.js';
import { givenIn } from '../batches/given-in.js';
import { runDefinition, type DefinitionOutcome } from '../batches/run-definition.js';
import type { RequestContext } from '../request-context.js';
import { DefineMeasureInput, DefineMeasurePayload } from './define-measure.type.js';

@Resolver()
export class DefineMeasureResolver {
  @Mutation(() => DefineMeasurePayload, {
    nullable: true,
    description:
      'Makes a measure or changes its words (định nghĩa số liệu). Numbers that were stated stay as they are. Needs DEFINE.',
  })
  async defineMeasure(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineMeasureInput, { description: 'The measure.' })
    input: DefineMeasureInput,
  ): Promise<DefinitionOutcome & { readonly measure: Measure | null }> {
    const outcome = await runDefinition(context, {
      action: 'defineMeasure',
      input,
      work: (tx) => defineMeasures(tx, [givenIn(input)]),
    });
    const measure = context.services.catalogue.current().measures.get(input.code);
    return { ...outcome, measure: measure ?? null };
  }
}
