import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ReporterKind } from '../../forms/form.js';
import type { NoValueReason } from '../../indicators/figure.js';
import {
  DISCREPANCY_STATUSES,
  type DiscrepancyStatus,
} from '../../indicators/reconciliation/discrepancy.js';
import { ReporterKindEnum } from '../forms/form.enum.js';
import { MeasureType } from '../measures/measure.type.js';
import { NoValueReasonEnum } from '../observations/observation.enum.js';
import { SliceMemberType } from '../observations/observation.type.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { enumValues } from '../scalars/enum-values.js';
import { PeriodScalar } from '../scalars/period.js';

export const DiscrepancyStatusEnum = enumValues(DISCREPANCY_STATUSES);

registerEnumType(DiscrepancyStatusEnum, {
  name: 'DiscrepancyStatus',
  description: 'How a stated number stands against what was added up (kết quả đối chiếu).',
  valuesConfig: {
    EQUAL: { description: 'The same (khớp).' },
    WITHIN: { description: 'Different by no more than the tolerance (trong sai số).' },
    DIFFERENT: { description: 'Different (chênh lệch).' },
    NOTHING_TO_COMPARE: {
      description: 'Nothing was added up to compare with (không có số để đối chiếu).',
    },
  },
});

@ObjectType('MissingReporter', {
  simpleResolvers: true,
  description: 'Somebody who owes a report and has sent none (đơn vị chưa báo cáo).',
})
export class MissingReporterType {
  @Field(() => ReporterKindEnum, { description: 'What it is.' })
  reporterKind!: ReporterKind;

  @Field(() => String, {
    description: 'Code of a unit or organization, tax code of an enterprise.',
  })
  code!: string;

  @Field(() => CodeScalar, { description: 'The form (biểu mẫu) that it owes.' })
  form!: string;

  @Field(() => PeriodScalar, { description: 'The period that it owes it for.' })
  period!: string;

  @Field(() => DateTimeScalar, {
    description: 'The instant from which it is late (hạn nộp); may still be to come.',
  })
  dueAt!: Date;
}

@ObjectType('Discrepancy', {
  simpleResolvers: true,
  description:
    'A number that a unit states of its whole subtree against the same number added up from below (đối chiếu số báo cáo với số cộng dồn).',
})
export class DiscrepancyType {
  @Field(() => MeasureType, { description: 'What is counted.' })
  measure!: MeasureType;

  @Field(() => CodeScalar, { description: 'The code of the measure, flat for data frames.' })
  measureCode!: string;

  @Field(() => SliceMemberType, {
    nullable: true,
    description: 'The member that the number belongs to; null for the total.',
  })
  part!: SliceMemberType | undefined;

  @Field(() => Float, { description: 'What the unit states (số báo cáo).' })
  stated!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The provisional figure of what stood below the unit when the period ended (số cộng dồn); of a register on that day. Null with a reason.',
  })
  rolledUp!: number | null;

  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why nothing was added up.' })
  reason!: NoValueReason | null;

  @Field(() => Float, { nullable: true, description: 'Stated less added up (chênh lệch).' })
  difference!: number | null;

  @Field(() => Float, { description: 'The difference that is let pass (sai số cho phép): 0.' })
  tolerance!: number;

  @Field(() => DiscrepancyStatusEnum, { description: 'How the two stand to each other.' })
  status!: DiscrepancyStatus;

  @Field(() => Int, {
    description:
      'How many reports that the figure needs are owed and did not come in (số báo cáo còn thiếu); of a register, how many units that owe a report sent none and have nothing in the registers.',
  })
  missingCount!: number;
}
