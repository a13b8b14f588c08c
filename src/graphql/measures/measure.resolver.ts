import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Measure } from '../../measures/catalogue.js';
import { globalId } from '../nodes/global-id.js';
import { freshForRequest } from '../fresh-for-request.js';
import type { RequestContext } from '../request-context.js';
import { MeasureType } from './measure.type.js';

@Resolver(() => MeasureType)
export class MeasureResolver {
  @Query(() => [MeasureType], { nullable: true, description: 'All measures (số liệu).' })
  async measures(@Ctx() context: RequestContext): Promise<Measure[]> {
    await freshForRequest(context);
    const { services } = context;
    return [...services.catalogue.current().measures.values()];
  }

  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() measure: Measure): string {
    return globalId('Measure', measure.code);
  }
}
