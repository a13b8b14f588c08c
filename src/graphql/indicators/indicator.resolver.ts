import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Indicator } from '../../indicators/indicator.js';
import { unknownIndicator } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import { globalId } from '../nodes/global-id.js';
import { freshForRequest } from '../fresh-for-request.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { nearest } from '../../kernel/suggest.js';
import { IndicatorType } from './indicator.type.js';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], {
    nullable: true,
    description: 'Indicators (chỉ tiêu): all, or those with the codes, in their order.',
  })
  async indicators(
    @Ctx() context: RequestContext,
    @Arg('codes', () => [CodeScalar], {
      nullable: true,
      description: 'Codes of indicators; an unknown one is BAD_USER_INPUT.',
    })
    codes: readonly string[] | null | undefined,
  ): Promise<Indicator[]> {
    await freshForRequest(context);
    const { services } = context;
    const { indicators } = services.indicators.current();
    if (!codes) return [...indicators.values()];
    const unknown = codes.flatMap((code, index) =>
      indicators.has(code)
        ? []
        : [unknownIndicator(['codes', index], code, nearest(code, indicators.keys()))],
    );
    if (unknown.length > 0) throw badInput(unknown);
    return codes.flatMap((code) => indicators.get(code) ?? []);
  }

  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() indicator: Indicator): string {
    return globalId('Indicator', indicator.code);
  }
}
