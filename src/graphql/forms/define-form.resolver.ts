import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { defineForms } from '../../forms/define-forms.js';
import type { FormRow } from '../../forms/form-rows.js';
import type { Form } from '../../forms/form.js';
import { givenIn } from '../batches/given-in.js';
import { runDefinition, type DefinitionOutcome } from '../batches/run-definition.js';
import type { RequestContext } from '../request-context.js';
import { DefineFormInput, DefineFormPayload } from './define-form.type.js';

@Resolver()
export class DefineFormResolver {
  @Mutation(() => DefineFormPayload, {
    nullable: true,
    description:
      'Makes a form, or a further version of one (ban hành biểu mẫu). What was reported under earlier versions stays as it is. Needs DEFINE.',
  })
  async defineForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineFormInput, { description: 'The form.' }) input: DefineFormInput,
  ): Promise<DefinitionOutcome & { readonly form: Form | null }> {
    const outcome = await runDefinition(context, {
      action: 'defineForm',
      input,
      work: (tx) => defineForms(tx, [rowOf(input)]),
    });
    const form = context.services.forms.current().forms.get(input.code);
    return { ...outcome, form: form ?? null };
  }
}

function rowOf({ fields, checks, ...terms }: DefineFormInput): FormRow {
  return { ...terms, fields: fields.map(givenIn), checks: checks.map(givenIn) };
}
