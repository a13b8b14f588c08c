import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ReporterKind } from '../../forms/form.js';
import { connectionType } from '../connections/connection-type.js';
import { EnterpriseType } from '../enterprises/enterprise.type.js';
import { ReporterKindEnum } from '../forms/form.enum.js';
import { NodeType, typeOfNode } from '../nodes/node.type.js';
import { OrganizationType } from '../organizations/organization.type.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { enumValues } from '../scalars/enum-values.js';
import { PeriodScalar } from '../scalars/period.js';
import { UnitType } from '../units/unit.type.js';

export const SubmissionStateEnum = enumValues(['SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN']);

registerEnumType(SubmissionStateEnum, {
  name: 'SubmissionState',
  description: 'Where a report stands in its review (trạng thái báo cáo).',
  valuesConfig: {
    SUBMITTED: {
      description: 'Waits for a decision (chờ duyệt): it counts in PROVISIONAL figures.',
    },
    ACCEPTED: { description: 'Accepted (đã duyệt): it counts in FINAL figures.' },
    RETURNED: {
      description: 'Given back with reasons (trả lại): what was accepted before stays in force.',
    },
    WITHDRAWN: { description: 'Taken back by the sender (rút lại) before it was decided.' },
  },
});

export const ReporterUnion = createUnionType({
  name: 'Reporter',
  description: 'Who reports (đơn vị báo cáo).',
  types: () => [UnitType, EnterpriseType, OrganizationType] as const,
  resolveType: typeOfNode,
});

@ObjectType('SubmissionValue', { simpleResolvers: true, description: 'One number of a report.' })
export class SubmissionValueType {
  @Field(() => Float, { description: "The number, in the measure's unit." })
  value!: number;
}

@ObjectType('Submission', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A report (báo cáo): a form of a reporter for a period, in its current revision: the latest that is not withdrawn.',
})
export class SubmissionType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => PeriodScalar, { description: 'The period (kỳ báo cáo).' })
  period!: string;

  @Field(() => ReporterKindEnum, { description: 'What kind of reporter it is from.' })
  reporterKind!: ReporterKind;

  @Field(() => Int, { description: 'The number of the revision, from 1.' })
  revision!: number;

  @Field(() => SubmissionStateEnum, { description: 'Where it stands in its review.' })
  state!: string;

  @Field(() => Int, {
    description: 'How many of the agencies in `via` have passed the report on, from 0.',
  })
  step!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that FINAL figures count: the latest accepted one; null when none is.',
  })
  finalRevision!: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that PROVISIONAL figures count: the latest neither returned nor withdrawn; null when none is.',
  })
  provisionalRevision!: number | undefined;

  @Field(() => String, { nullable: true, description: 'A remark of the sender.' })
  note!: string | undefined;

  @Field(() => DateTimeScalar, { description: 'From when readers could see the revision.' })
  knownAt!: Date;
}

export const SubmissionConnection = connectionType('Submission', 'reports', () => SubmissionType);
