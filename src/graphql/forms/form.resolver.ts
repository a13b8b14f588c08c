import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Form } from '../../forms/form.js';
import { nearest } from '../../kernel/suggest.js';
import { unknownForm } from '../../submissions/errors.js';
import { badInput } from '../errors/request-error.js';
import { globalId } from '../nodes/global-id.js';
import { freshForRequest } from '../fresh-for-request.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { FormType, FormVersionType } from './form.type.js';

@Resolver(() => FormType)
export class FormResolver {
  @Query(() => [FormType], {
    nullable: true,
    description: 'All forms (biểu mẫu), each in its latest version.',
  })
  async forms(@Ctx() context: RequestContext): Promise<Form[]> {
    await freshForRequest(context);
    const { services } = context;
    return [...services.forms.current().forms.values()];
  }

  @Query(() => FormType, {
    nullable: true,
    description: 'One form by its code; an unknown code is BAD_USER_INPUT.',
  })
  async form(
    @Ctx() context: RequestContext,
    @Arg('code', () => CodeScalar, { description: 'The code of the form.' }) code: string,
  ): Promise<Form> {
    await freshForRequest(context);
    const { services } = context;
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

  @FieldResolver(() => [FormVersionType], { description: 'All its versions, the oldest first.' })
  versions(@Root() { code }: Form, @Ctx() { services }: RequestContext): Form[] {
    const { versions } = services.forms.current();
    return [...versions.values()].filter((version) => version.code === code);
  }
}
