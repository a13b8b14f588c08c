import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BatchCounts, BatchInput, RowResultType } from '../batches/batch.type.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { DateTimeScalar } from '../scalars/date-time.js';

type Given<T> = T | null | undefined;

@InputType('OfficialUnitInput', {
  description:
    'A unit by the code that an authority gave it, as it held on the last day of the period.',
})
export class OfficialUnitInput {
  @Field(() => String, { description: 'Who gives such codes, such as "state".' })
  scheme!: string;

  @Field(() => String, { description: 'The code as the authority writes it.' })
  code!: string;
}

@InputType('ReporterInput', { description: 'Who reports (đơn vị báo cáo): exactly one of these.' })
export class ReporterInput {
  @Field(() => String, { nullable: true, description: 'Code of a unit.' })
  unit?: Given<string>;

  @Field(() => OfficialUnitInput, { nullable: true, description: 'A unit by an official code.' })
  officialUnit?: Given<OfficialUnitInput>;

  @Field(() => String, { nullable: true, description: 'Tax code of an enterprise (mã số thuế).' })
  enterprise?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'Code of an organization (tổ chức đảng, đoàn thể).',
  })
  organization?: Given<string>;
}

@InputType('ReportMemberInput', {
  description: 'The part of a total that belongs to one member of a dimension.',
})
export class ReportMemberInput {
  @Field(() => String, { description: 'Code of the dimension.' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the member.' })
  code!: string;
}

@InputType('ReportValueInput', { description: 'One number of a report.' })
export class ReportValueInput {
  @Field(() => String, { description: 'Code of the measure.' })
  measure!: string;

  @Field(() => ReportMemberInput, {
    nullable: true,
    description:
      'Absent: the total. Where members are stated the total is added up, and a stated total must equal it.',
  })
  member?: Given<ReportMemberInput>;

  @Field(() => Float, {
    description: "The number in the measure's unit: whole for counts, at most 2^53 - 1.",
  })
  value!: number;
}

@InputType('ReportInput', {
  description:
    'One report (báo cáo): a form of a reporter for a period. A later push for the same three is a new revision.',
})
export class ReportInput {
  @Field(() => String, { description: 'Code of the form (biểu mẫu).' })
  form!: string;

  @Field(() => ReporterInput, { description: 'Who reports.' })
  reporter!: ReporterInput;

  @Field(() => String, { description: "The period (kỳ) in the form's grain, such as 2023-H1." })
  period!: string;

  @Field(() => [ReportValueInput], {
    description:
      'All numbers of the report; a field that is left out is not reported. None at all annuls the accepted report.',
  })
  values!: ReportValueInput[];

  @Field(() => String, { nullable: true, description: 'A remark, at most 2000 characters.' })
  note?: Given<string>;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the revision that this one replaces, 0 for a first report: when another is current by now, the report is refused with STALE_REVISION. Absent: whatever is current.',
  })
  replaces?: Given<number>;
}

@InputType('SubmitReportsInput', { description: 'A push of reports (đẩy báo cáo).' })
export class SubmitReportsInput extends BatchInput {
  @Field(() => String, {
    description:
      'Chosen by the sender, 1 to 200 characters: the same key and reports again give the same receipt and change nothing.',
  })
  idempotencyKey!: string;

  @Field(() => [ReportInput], { description: 'The reports: 1 to 5000.' })
  reports!: ReportInput[];
}

@ObjectType('PushCounts', {
  simpleResolvers: true,
  description: 'How many reports of a push were taken as what.',
})
export class PushCountsType {
  @Field(() => Int, { description: 'How many were the first of their reporter, form and period.' })
  created!: number;

  @Field(() => Int, { description: 'How many changed what was known.' })
  updated!: number;

  @Field(() => Int, { description: 'How many said what was known already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many were refused.' })
  rejected!: number;
}

@ObjectType('Receipt', {
  simpleResolvers: true,
  description: 'The proof of a push that was kept (biên nhận).',
})
export class ReceiptType {
  @Field(() => String, { description: "The sender's key." })
  idempotencyKey!: string;

  @Field(() => String, {
    description: 'SHA-256 of the reports as the server read them, in hexadecimal.',
  })
  requestHash!: string;

  @Field(() => DateTimeScalar, {
    description: "When the push came in first, by the server's clock.",
  })
  receivedAt!: Date;

  @Field(() => PushCountsType, {
    description: 'What the push came to when it came in first; a resend is told the same.',
  })
  counts!: PushCountsType;
}

@ObjectType('ReportResult', {
  simpleResolvers: true,
  description: 'What became of one report of a push.',
})
export class ReportResultType extends RowResultType {
  @Field(() => Int, {
    nullable: true,
    description: "The number of the report's revision, from 1; null when it was refused.",
  })
  revision!: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the report, by which it is reviewed; null when it was refused, and for a new one in a dry run.',
  })
  submissionId!: string | null;

  @Field(() => [UserErrorType], {
    description:
      'What the report was warned of (cảnh báo) by the checks of its form; it was taken all the same.',
  })
  warnings!: readonly UserErrorType[];
}

@ObjectType('SubmitReportsPayload', {
  simpleResolvers: true,
  description: 'What became of a push.',
})
export class SubmitReportsPayload extends BatchCounts {
  @Field(() => ReceiptType, {
    nullable: true,
    description: 'The receipt; null when nothing was kept (refused, or a dry run).',
  })
  receipt!: ReceiptType | null;

  @Field(() => [ReportResultType], { description: 'What became of each report, in their order.' })
  results!: readonly ReportResultType[];
}
