import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type {
  CheckSeverity,
  Form,
  FormAcceptance,
  FormBasis,
  FormCalendar,
  ReporterKind,
} from '../../forms/form.js';
import type { Grain } from '../../kernel/period.js';
import { DefinitionInput, DefinitionPayload } from '../batches/definition.type.js';
import { GrainEnum } from '../measures/words.enum.js';
import {
  CheckSeverityEnum,
  FormAcceptanceEnum,
  FormBasisEnum,
  FormCalendarEnum,
  ReporterKindEnum,
} from './form.enum.js';
import { FormType } from './form.type.js';

@InputType('FormFieldInput', { description: 'One number that reports shall state.' })
export class FormFieldInput {
  @Field(() => String, { description: 'Code of the measure.' })
  measure!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a report without it is refused.',
  })
  required!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether only whole numbers are taken.',
  })
  integer!: boolean;

  @Field(() => Float, { nullable: true, description: 'The lowest value that is taken.' })
  minimum?: number | null;

  @Field(() => Float, { nullable: true, description: 'The highest value that is taken.' })
  maximum?: number | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Codes of the dimensions that it may be broken down by: one at most; two in a SUMMARY form, each a breakdown of its own.',
  })
  dimensions!: readonly string[];
}

@InputType('FormCheckInput', { description: 'A rule that reports shall be held against.' })
export class FormCheckInput {
  @Field(() => String, { description: 'Its name in the form.' })
  code!: string;

  @Field(() => String, {
    description:
      'A comparison over fields of the form, such as "cadres_trained <= cadres" or "members = previous(members) + admitted - left".',
  })
  formula!: string;

  @Field(() => CheckSeverityEnum, { description: 'What happens when it does not hold.' })
  severity!: CheckSeverity;

  @Field(() => String, { description: 'What is told then, in Vietnamese.' })
  messageVi!: string;

  @Field(() => String, { description: 'What is told then, in English.' })
  messageEn!: string;

  @Field(() => String, {
    nullable: true,
    description: "The row of the domain's rules that it stands for.",
  })
  catalogue?: string | null;
}

@InputType('DefineFormInput', {
  description: 'A version of a form. Another content needs a version above the latest.',
})
export class DefineFormInput extends DefinitionInput {
  @Field(() => Int, { defaultValue: 1, description: 'The version, from 1.' })
  version!: number;

  @Field(() => GrainEnum, { description: 'How long the period of a report is.' })
  grain!: Grain;

  @Field(() => [ReporterKindEnum], { description: 'Who fills it in.' })
  reporterKinds!: readonly ReporterKind[];

  @Field(() => FormBasisEnum, {
    defaultValue: 'DETAIL',
    description: 'Whether its reports add up.',
  })
  basis!: FormBasis;

  @Field(() => FormAcceptanceEnum, {
    defaultValue: 'BY_REVIEW',
    description: 'How its reports become final.',
  })
  acceptance!: FormAcceptance;

  @Field(() => FormCalendarEnum, {
    defaultValue: 'NOMINAL',
    description: 'Which days its periods cover. One measure has one calendar.',
  })
  calendar!: FormCalendar;

  @Field(() => [FormFieldInput], { description: 'What it asks for.' })
  fields!: readonly FormFieldInput[];

  @Field(() => [FormCheckInput], {
    defaultValue: [],
    description: 'What its reports are held against.',
  })
  checks!: readonly FormCheckInput[];
}

@ObjectType('DefineFormPayload', {
  simpleResolvers: true,
  description: 'What became of the form.',
})
export class DefineFormPayload extends DefinitionPayload {
  @Field(() => FormType, {
    nullable: true,
    description: 'The form in its latest version; null while there is none.',
  })
  form!: Form | null;
}
