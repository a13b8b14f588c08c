import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Form, FormField } from '../../forms/form.js';
import { nearest } from '../../kernel/suggest.js';
import type { Dimension, Measure } from '../../measures/catalogue.js';
import { unknownForm } from '../../submissions/errors.js';
import { badInput } from '../errors/request-error.js';
import { DimensionType } from '../measures/dimension.type.js';
import { MeasureType } from '../measures/measure.type.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { FormFieldType, FormType } from './form.type.js';

@Resolver(() => FormType)
export class FormResolver {
  @Query(() => [FormType], {
    nullable: true,
    description: 'All forms (biểu mẫu), each in its latest version.',
  })
  forms(@Ctx() { services }: RequestContext): Form[] {
    return [...services.forms.current().forms.values()];
  }

  @Query(() => FormType, {
    nullable: true,
    description: 'One form by its code; an unknown code is BAD_USER_INPUT.',
  })
  form(
    @Ctx() { services }: RequestContext,
    @Arg('code', () => CodeScalar, { description: 'The code of the form.' }) code: string,
  ): Form {
    const { forms } = services.forms.current();
    const form = forms.get(code);
    if (form === undefined) {
      throw badInput([unknownForm(['code'], code, nearest(code, forms.keys()))]);
    }
    return form;
  }

  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() { code }: Form): string {
    return globalId('Form', code);
  }

  @FieldResolver(() => String, { description: 'The name (tên biểu).' })
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
