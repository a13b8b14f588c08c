import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubmissionEvent, SubmissionRevision } from '../../submissions/history.js';
import type { Submission } from '../../submissions/submission.js';
import { userError, type UserError } from '../errors/user-error.js';
import { UserErrorType } from '../errors/user-error.type.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { SubmissionEventType, SubmissionRevisionType } from './submission-history.type.js';
import { SubmissionType } from './submission.type.js';

@Resolver(() => SubmissionType)
export class SubmissionHistoryResolver {
  @FieldResolver(() => [SubmissionRevisionType], {
    nullable: true,
    description: 'Every revision (các bản đã gửi), in the order in which they came in.',
  })
  async revisions(
    @Root() { id }: Submission,
    @Ctx() { history, budget }: RequestContext,
  ): Promise<readonly SubmissionRevision[]> {
    const revisions = await history.revisions(id);
    budget.spend(revisions.length);
    return revisions;
  }

  @FieldResolver(() => [SubmissionEventType], {
    nullable: true,
    description: 'Everything that was decided about it, in that order.',
  })
  async events(
    @Root() { id }: Submission,
    @Ctx() { history, budget }: RequestContext,
  ): Promise<readonly SubmissionEvent[]> {
    const events = await history.events(id);
    budget.spend(events.length);
    return events;
  }

  @FieldResolver(() => DateTimeScalar, {
    description: "When the revision came in, by the server's clock.",
  })
  async receivedAt(
    @Root() { id, revision }: Submission,
    @Ctx() { history }: RequestContext,
  ): Promise<Date> {
    return (await history.revision(id, revision)).receivedAt;
  }

  @FieldResolver(() => String, { description: 'The name of the client that sent the revision.' })
  async client(
    @Root() { id, revision }: Submission,
    @Ctx() { history }: RequestContext,
  ): Promise<string> {
    return (await history.revision(id, revision)).client;
  }

  @FieldResolver(() => [String], {
    description: 'The agencies that it goes through, in their order, before the receiver decides.',
  })
  async via(
    @Root() { id, revision }: Submission,
    @Ctx() { history }: RequestContext,
  ): Promise<readonly string[]> {
    return (await history.revision(id, revision)).via;
  }

  @FieldResolver(() => [UserErrorType], {
    description: 'What the revision was warned of (cảnh báo) when it came in.',
  })
  async warnings(
    @Root() { id, revision }: Submission,
    @Ctx() { history }: RequestContext,
  ): Promise<readonly UserError[]> {
    return (await history.revision(id, revision)).warnings.map(userError);
  }
}
