import { Field, ObjectType } from 'type-graphql';
import type { ReporterKind } from '../../forms/form.js';
import { connectionType } from '../connections/connection-type.js';
import { ReporterKindEnum } from '../forms/form.enum.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { DutyStateEnum } from './duty.enum.js';

@ObjectType('Duty', {
  simpleResolvers: true,
  description:
    'A duty to report (nghĩa vụ báo cáo): a form that a reporter owes for a period. It follows from the due rules and the registers: who exists on the last day of the period owes it.',
})
export class DutyType {
  @Field(() => ReporterKindEnum, { description: 'What kind of reporter owes it.' })
  reporterKind!: ReporterKind;

  @Field(() => CodeScalar, { description: 'Code of the due rule that it follows from.' })
  rule!: string;

  @Field(() => DateTimeScalar, {
    description:
      'The instant from which a report is late (thời hạn): midnight in Vietnam after the last day on time.',
  })
  dueAt!: Date;

  @Field(() => [String], {
    description: 'The agencies that the report goes through, in their order (qua cơ quan).',
  })
  via!: readonly string[];

  @Field(() => DutyStateEnum, { description: 'Where it stands now.' })
  state!: string;
}

export const DutyConnection = connectionType('Duty', 'duties to report', () => DutyType);
