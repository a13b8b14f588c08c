import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Description } from '../../measures/catalogue.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { MetricType } from './metric.type.js';

@Resolver(() => MetricType)
export class MetricResolver {
  @FieldResolver(() => String, { description: 'The name (tên chỉ tiêu).' })
  name(
    @Root() metric: Description,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(metric, lang);
  }

  @FieldResolver(() => String, {
    description: 'What is counted, and what is not (giải thích); may be empty.',
  })
  description(
    @Root() metric: Description,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return lang === 'EN' ? metric.descriptionEn : metric.descriptionVi;
  }
}
