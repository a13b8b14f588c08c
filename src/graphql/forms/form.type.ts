import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Grain } from '../../kernel/period.js';
import { FORM_BASES, REPORTER_KINDS, type FormBasis, type ReporterKind } from '../../forms/form.js';
import { GrainEnum } from '../measures/words.enum.js';
import { NodeType } from '../nodes/node.type.js';
import { CodeScalar } from '../scalars/code.js';
import { enumValues } from '../scalars/enum-values.js';

export const ReporterKindEnum = enumValues(REPORTER_KINDS);
export const FormBasisEnum = enumValues(FORM_BASES);

registerEnumType(ReporterKindEnum, {
  name: 'ReporterKind',
  description: 'Who states a report (đối tượng báo cáo).',
  valuesConfig: {
    UNIT: { description: 'An organization unit (đơn vị).' },
    ENTERPRISE: { description: 'An enterprise (doanh nghiệp).' },
    ORGANIZATION: { description: 'A party or mass organization (tổ chức đảng, đoàn thể).' },
  },
});

registerEnumType(FormBasisEnum, {
  name: 'FormBasis',
  description: 'Whether reports on a form add up.',
  valuesConfig: {
    DETAIL: { description: 'Adds up (số liệu gốc).' },
    SUMMARY: {
      description:
        "A unit's own statement of its whole subtree: kept and compared, never added (số liệu tổng hợp).",
    },
  },
});

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

@ObjectType('Form', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A form for reports (biểu mẫu), in its latest version.',
})
export class FormType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => CodeScalar, { description: 'The code by which reports name it.' })
  code!: string;

  @Field(() => Int, { description: 'The version, from 1. A version never changes.' })
  version!: number;

  @Field(() => GrainEnum, { description: 'How long the period of a report is.' })
  grain!: Grain;

  @Field(() => [ReporterKindEnum], { description: 'Who fills it in.' })
  reporterKinds!: readonly ReporterKind[];

  @Field(() => FormBasisEnum, { description: 'Whether its reports add up.' })
  basis!: FormBasis;

  @Field(() => [FormFieldType], { description: 'What it asks for.' })
  fields!: readonly FormFieldType[];
}
