import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Form } from '../../forms/form.js';
import { addDays, dateInVietnam, type IsoDate } from '../../kernel/date.js';
import type { Duty } from '../../submissions/duties/duty.js';
import type { Submission } from '../../submissions/submission.js';
import { FormType } from '../forms/form.type.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars/date.js';
import { PeriodScalar } from '../scalars/period.js';
import { ReporterUnion, SubmissionType } from '../submissions/submission.type.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { DutyType } from './duty.type.js';

@Resolver(() => DutyType)
export class DutyResolver {
  @FieldResolver(() => FormType, { description: 'The form that is owed (biểu mẫu).' })
  form(@Root() { formId }: Duty, @Ctx() { services }: RequestContext): Form {
    const forms = services.forms.current().forms.values();
    const form = [...forms].find(({ id }) => id === formId);
    if (form === undefined) throw new Error(`no form ${formId} in the catalogue`);
    return form;
  }

  @FieldResolver(() => PeriodScalar, { description: 'The period (kỳ báo cáo).' })
  period(@Root() { period }: Duty): string {
    return period.code;
  }

  @FieldResolver(() => ReporterUnion, { nullable: true, description: 'Who owes it.' })
  reporter(
    @Root() { reporterKind, reporterId }: Duty,
    @Ctx() { units, enterprises, organizations }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (reporterKind === 'UNIT') return units.load(reporterId, info);
    return reporterKind === 'ENTERPRISE'
      ? enterprises.load(reporterId)
      : organizations.load(reporterId);
  }

  @FieldResolver(() => DateScalar, {
    description: 'The last day on which a report is on time (ngày cuối cùng còn hạn).',
  })
  lastDay(@Root() { dueAt }: Duty): IsoDate {
    return addDays(dateInVietnam(dueAt), -1);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description:
      'Who decides about the report (nơi nhận báo cáo); null for the root, and for a unit that the caller may not see.',
  })
  async receiver(
    @Root() { receiverId }: Duty,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> {
    return receiverId === null ? null : units.load(receiverId, info);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the first revision that is not withdrawn came before it was due (đúng hạn); null while there is none.',
  })
  onTime(@Root() { isOnTime }: Duty): boolean | null {
    return isOnTime;
  }

  @FieldResolver(() => SubmissionType, {
    nullable: true,
    description: 'The report in its current revision; null while nothing was submitted.',
  })
  async submission(
    @Root() { submissionId }: Duty,
    @Ctx() { duties }: RequestContext,
  ): Promise<Submission | null> {
    return submissionId === null ? null : duties.submission(submissionId);
  }
}
