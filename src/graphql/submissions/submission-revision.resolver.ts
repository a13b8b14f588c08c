import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubmissionEvent, SubmissionRevision } from '../../submissions/history.js';
import { userError, type UserError } from '../errors/user-error.js';
import { UserErrorType } from '../errors/user-error.type.js';
import type { RequestContext } from '../request-context.js';
import { SubmissionEventType, SubmissionRevisionType } from './submission-history.type.js';
import { formVersionOf, submissionValues, type SubmissionValue } from './submission-values.js';
import { SubmissionValueType } from './submission.type.js';

@Resolver(() => SubmissionRevisionType)
export class SubmissionRevisionResolver {
  @FieldResolver(() => Int, {
    description: 'The version of the form that it was checked against.',
  })
  formVersion(@Root() revision: SubmissionRevision, @Ctx() { services }: RequestContext): number {
    return formVersionOf(revision, services.forms.current().versions).version;
  }

  @FieldResolver(() => [SubmissionValueType], {
    description: 'All its numbers; none in a revision that annuls the report.',
  })
  values(
    @Root() { values }: SubmissionRevision,
    @Ctx() { budget }: RequestContext,
  ): SubmissionValue[] {
    budget.spend(values.measures.length);
    return submissionValues(values);
  }

  @FieldResolver(() => [UserErrorType], {
    description: 'What it was warned of (cảnh báo) when it came in.',
  })
  warnings(@Root() { warnings }: SubmissionRevision): UserError[] {
    return warnings.map(userError);
  }

  @FieldResolver(() => [SubmissionEventType], {
    nullable: true,
    description: 'What was decided about it, in that order.',
  })
  async events(
    @Root() { submissionId, revision }: SubmissionRevision,
    @Ctx() { history }: RequestContext,
  ): Promise<readonly SubmissionEvent[]> {
    const events = await history.events(submissionId);
    return events.filter((event) => event.revision === revision);
  }
}
