import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { defineDimensions } from '../../measures/define-dimensions.js';
import type { Dimension } from '../../measures/catalogue.js';
import { givenIn } from '../batches/given-in.js';
import { runDefinition, type DefinitionOutcome } from '../batches/run-definition.js';
import type { RequestContext } from '../request-context.js';
import { DefineDimensionInput, DefineDimensionPayload } from './define-dimension.type.js';

@Resolver()
export class DefineDimensionResolver {
  @Mutation(() => DefineDimensionPayload, {
    nullable: true,
    description:
      'Makes a dimension, adds members to it or names them anew (định nghĩa chiều phân tổ). Needs DEFINE.',
  })
  async defineDimension(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineDimensionInput, { description: 'The dimension.' })
    input: DefineDimensionInput,
  ): Promise<DefinitionOutcome & { readonly dimension: Dimension | null }> {
    const outcome = await runDefinition(context, {
      action: 'defineDimension',
      input,
      work: (tx) => defineDimensions(tx, [givenIn(input)]),
    });
    const dimension = context.services.catalogue.current().dimensions.get(input.code);
    return { ...outcome, dimension: dimension ?? null };
  }
}
