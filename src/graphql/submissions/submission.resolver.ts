import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, ID, Info, Int, Resolver, Root } from 'type-graphql';
import type { Form } from '../../forms/form.js';
import type { Measure, Member } from '../../measures/catalogue.js';
import type { Submission } from '../../submissions/submission.js';
import { FormType } from '../forms/form.type.js';
import { MemberType } from '../measures/dimension.type.js';
import { MeasureType } from '../measures/measure.type.js';
import { memberOf } from '../measures/member-ids.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import { PeriodScalar } from '../scalars/period.js';
import { formVersionOf, submissionValues, type SubmissionValue } from './submission-values.js';
import { ReporterUnion, SubmissionType, SubmissionValueType } from './submission.type.js';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @FieldResolver(() => ID, { description: 'Opaque id; take it as it is.' })
  id(@Root() { id }: Submission): string {
    return globalId('Submission', String(id));
  }

  @FieldResolver(() => PeriodScalar, { description: 'The period (kỳ báo cáo).' })
  period(@Root() { period }: Submission): string {
    return period.code;
  }

  @FieldResolver(() => FormType, { description: 'The form (biểu mẫu) in its latest version.' })
  form(@Root() submission: Submission, @Ctx() { services }: RequestContext): Form {
    const { code } = formVersionOf(submission, services.forms.current().versions);
    const form = services.forms.current().forms.get(code);
    if (form === undefined) throw new Error(`no form ${code} in the catalogue`);
    return form;
  }

  @FieldResolver(() => Int, {
    description: 'The version of the form that the report was checked against.',
  })
  formVersion(@Root() submission: Submission, @Ctx() { services }: RequestContext): number {
    return formVersionOf(submission, services.forms.current().versions).version;
  }

  @FieldResolver(() => ReporterUnion, { nullable: true, description: 'Who reports.' })
  reporter(
    @Root() { reporterKind, reporterId }: Submission,
    @Ctx() { units, enterprises, organizations }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (reporterKind === 'UNIT') return units.load(reporterId, info);
    return reporterKind === 'ENTERPRISE'
      ? enterprises.load(reporterId)
      : organizations.load(reporterId);
  }

  @FieldResolver(() => [SubmissionValueType], { description: 'All numbers of the report.' })
  values(@Root() { values }: Submission): SubmissionValue[] {
    return submissionValues(values);
  }
}

@Resolver(() => SubmissionValueType)
export class SubmissionValueResolver {
  @FieldResolver(() => MeasureType, { description: 'The measure that was stated.' })
  measure(@Root() { measureId }: SubmissionValue, @Ctx() { services }: RequestContext): Measure {
    const measure = services.catalogue.current().measuresById.get(measureId);
    if (measure === undefined) throw new Error(`no measure ${measureId} in the catalogue`);
    return measure;
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'The member whose part it is; null for the total.',
  })
  member(
    @Root() { memberId }: SubmissionValue,
    @Ctx() { services }: RequestContext,
  ): Member | null {
    return memberId === 0 ? null : memberOf(services.catalogue.current(), memberId);
  }
}
