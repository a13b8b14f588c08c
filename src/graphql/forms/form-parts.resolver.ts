import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Form, FormCheck, FormField } from '../../forms/form.js';
import type { Dimension, Measure } from '../../measures/catalogue.js';
import { DimensionType } from '../measures/dimension.type.js';
import { MeasureType } from '../measures/measure.type.js';
import type { RequestContext } from '../request-context.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { FormCheckType, FormFieldType, FormVersionType } from './form.type.js';

@Resolver(() => FormVersionType)
export class FormVersionResolver {
  @FieldResolver(() => String, { description: 'The name (tên biểu) in this version.' })
  name(
    @Root() form: Form,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(form, lang);
  }
}

@Resolver(() => FormFieldType)
export class FormFieldResolver {
  @FieldResolver(() => MeasureType, { description: 'The measure that it states.' })
  measure(@Root() field: FormField, @Ctx() { services }: RequestContext): Measure {
    const measure = services.catalogue.current().measuresById.get(field.measureId);
    if (measure === undefined) throw new Error(`no measure ${field.measure} in the catalogue`);
    return measure;
  }

  @FieldResolver(() => [DimensionType], {
    description: 'The dimensions by whose members it may be broken down.',
  })
  dimensions(@Root() field: FormField, @Ctx() { services }: RequestContext): Dimension[] {
    const { dimensions } = services.catalogue.current();
    return field.dimensions.flatMap((code) => dimensions.get(code) ?? []);
  }
}

@Resolver(() => FormCheckType)
export class FormCheckResolver {
  @FieldResolver(() => String, { description: 'What is told when it does not hold.' })
  message(
    @Root() { messageVi, messageEn }: FormCheck,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn({ nameVi: messageVi, nameEn: messageEn }, lang);
  }
}
