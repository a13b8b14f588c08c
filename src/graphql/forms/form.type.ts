import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type {
  CheckSeverity,
  FormAcceptance,
  FormBasis,
  FormCalendar,
  ReporterKind,
} from '../../forms/form.js';
import type { Grain } from '../../kernel/period.js';
import { GrainEnum } from '../measures/words.enum.js';
import { NodeType } from '../nodes/node.type.js';
import { CodeScalar } from '../scalars/code.js';
import {
  CheckSeverityEnum,
  FormAcceptanceEnum,
  FormBasisEnum,
  FormCalendarEnum,
  ReporterKindEnum,
} from './form.enum.js';

@ObjectType('FormField', {
  simpleResolvers: true,
  description: 'One number that a report states (chỉ tiêu trong biểu).',
})
export class FormFieldType {
  @Field(() => Boolean, { description: 'Whether a report without it is refused.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'Whether only whole numbers are taken.' })
  integer!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "The lowest value that is taken, in the measure's unit.",
  })
  minimum!: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "The highest value that is taken, in the measure's unit.",
  })
  maximum!: number | undefined;
}

@ObjectType('FormCheck', {
  simpleResolvers: true,
  description: 'A rule that the numbers of one report are held against (điều kiện kiểm tra).',
})
export class FormCheckType {
  @Field(() => CodeScalar, { description: 'Its name in the form; findings point at it.' })
  code!: string;

  @Field(() => String, {
    description:
      'A comparison over fields of the form, such as "cadres_trained <= cadres"; previous(x) is x one period before. Not judged where a number was not stated.',
  })
  formula!: string;

  @Field(() => CheckSeverityEnum, { description: 'What happens when it does not hold.' })
  severity!: CheckSeverity;

  @Field(() => String, {
    nullable: true,
    description: "The row of the domain's rules that it stands for.",
  })
  catalogue!: string | undefined;
}

@ObjectType({ simpleResolvers: true })
export abstract class FormTerms {
  @Field(() => Int, { description: 'The version, from 1. A version never changes.' })
  version!: number;

  @Field(() => GrainEnum, { description: 'How long the period of a report is.' })
  grain!: Grain;

  @Field(() => [ReporterKindEnum], { description: 'Who fills it in.' })
  reporterKinds!: readonly ReporterKind[];

  @Field(() => FormBasisEnum, { description: 'Whether its reports add up.' })
  basis!: FormBasis;

  @Field(() => FormAcceptanceEnum, { description: 'How its reports become final.' })
  acceptance!: FormAcceptance;

  @Field(() => FormCalendarEnum, { description: 'Which days its periods cover.' })
  calendar!: FormCalendar;

  @Field(() => [FormFieldType], { description: 'What it asks for.' })
  fields!: readonly FormFieldType[];

  @Field(() => [FormCheckType], { description: 'What its reports are held against.' })
  checks!: readonly FormCheckType[];
}

@ObjectType('FormVersion', {
  simpleResolvers: true,
  description:
    'One version of a form (phiên bản biểu mẫu). A report keeps the version that it came in under.',
})
export class FormVersionType extends FormTerms {}

@ObjectType('Form', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A form for reports (biểu mẫu), in its latest version.',
})
export class FormType extends FormTerms {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => CodeScalar, { description: 'The code by which reports name it.' })
  code!: string;
}
