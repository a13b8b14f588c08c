import { Field, ObjectType } from 'type-graphql';
import type { Form } from '../../forms/form.js';
import { FormType } from '../forms/form.type.js';
import { PeriodScalar } from '../scalars/period.js';
import { SafeIntScalar } from '../scalars/safe-int.js';

/** The reports behind an observation, as the fields of Coverage read it. */
export interface CoverageNode {
  readonly form: Form;
  readonly period: string;
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly accepted: number;
  readonly unexpected: number;
  readonly filled: number;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description:
    'How many reports lie behind a figure (mức độ đầy đủ): of one form and one of its periods, of the unit with everything below it. Nothing is capped.',
})
export class CoverageType {
  @Field(() => FormType, { description: 'The form (biểu mẫu), in its latest version.' })
  form!: Form;

  @Field(() => PeriodScalar, { description: "The period (kỳ báo cáo), in the form's grain." })
  period!: string;

  @Field(() => SafeIntScalar, { description: 'Reports that are owed (phải nộp).' })
  expected!: number;

  @Field(() => SafeIntScalar, {
    description: 'Of those owed: with a revision that is not withdrawn (đã nộp).',
  })
  received!: number;

  @Field(() => SafeIntScalar, {
    description: 'Of those received: before the due instant (đúng hạn).',
  })
  onTime!: number;

  @Field(() => SafeIntScalar, {
    description: 'Of those received: at the due instant or later (trễ hạn).',
  })
  late!: number;

  @Field(() => SafeIntScalar, {
    description: 'Of those owed: with an accepted revision (đã duyệt).',
  })
  accepted!: number;

  @Field(() => SafeIntScalar, {
    description: 'Reports that nobody owed (ngoài danh sách); none of the other numbers has them.',
  })
  unexpected!: number;

  @Field(() => SafeIntScalar, {
    description:
      'Reporters without a report that count with an earlier value of a stock in the figure (lấy số kỳ trước); 0 unless `fill` asks for it.',
  })
  filled!: number;
}
