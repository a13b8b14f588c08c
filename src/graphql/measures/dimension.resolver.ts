import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Dimension, Member } from '../../measures/catalogue.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { DimensionType, MemberType } from './dimension.type.js';

@Resolver(() => DimensionType)
export class DimensionResolver {
  @Query(() => [DimensionType], {
    nullable: true,
    description: 'All dimensions by which measures are kept.',
  })
  dimensions(@Ctx() { services }: RequestContext): Dimension[] {
    return [...services.catalogue.current().dimensions.values()];
  }

  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() dimension: Dimension): string {
    return globalId('Dimension', dimension.code);
  }

  @FieldResolver(() => String, { description: 'The name (tên phân tổ).' })
  name(
    @Root() dimension: Dimension,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(dimension, lang);
  }
}

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => String, { description: 'The name (tên giá trị).' })
  name(
    @Root() member: Member,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(member, lang);
  }
}
