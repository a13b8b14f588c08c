import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BatchCounts, BatchInput, RowResultType } from '../batches/batch.type.js';
import { SubmissionStateEnum } from './submission.type.js';

type Given<T> = T | null | undefined;

@InputType({ description: 'A report in the revision that was looked at.' })
export abstract class DecisionInput {
  @Field(() => ID, { description: 'The id of the report.' })
  submissionId!: string;

  @Field(() => Int, {
    description:
      'The number of the revision that was looked at: when another is current by now, nothing is done and STALE_REVISION is told.',
  })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A remark, at most 2000 characters.',
  })
  note?: Given<string>;
}

@InputType('AcceptSubmissionInput', { description: 'A report to accept or to pass on.' })
export class AcceptSubmissionInput extends DecisionInput {}

@InputType('AcceptSubmissionsInput', { description: 'Reports to accept (duyệt báo cáo).' })
export class AcceptSubmissionsInput extends BatchInput {
  @Field(() => [AcceptSubmissionInput], { description: 'The reports: 1 to 5000.' })
  submissions!: AcceptSubmissionInput[];
}

@InputType('ReturnReasonInput', { description: 'Why a report goes back.' })
export class ReturnReasonInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the measure whose field is meant; absent for the report as a whole.',
  })
  field?: Given<string>;

  @Field(() => String, { description: 'The reason, 1 to 2000 characters.' })
  text!: string;
}

@InputType('ReturnSubmissionInput', { description: 'A report to give back to its sender.' })
export class ReturnSubmissionInput extends DecisionInput {
  @Field(() => [ReturnReasonInput], { description: 'At least one reason.' })
  reasons!: ReturnReasonInput[];
}

@InputType('ReturnSubmissionsInput', { description: 'Reports to give back (trả lại báo cáo).' })
export class ReturnSubmissionsInput extends BatchInput {
  @Field(() => [ReturnSubmissionInput], { description: 'The reports: 1 to 5000.' })
  submissions!: ReturnSubmissionInput[];
}

@InputType('WithdrawSubmissionInput', {
  description: 'A report to take back before it is decided (rút lại báo cáo).',
})
export class WithdrawSubmissionInput extends DecisionInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Do everything and keep nothing: the answer is exactly that of the real run.',
  })
  dryRun!: boolean;
}

@ObjectType('SubmissionDecision', {
  simpleResolvers: true,
  description: 'What became of one decision about a report.',
})
export class SubmissionDecisionType extends RowResultType {
  @Field(() => ID, { description: 'The id of the report as it was sent.' })
  submissionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its current revision after the decision; null when there is no such report.',
  })
  revision!: number | null;

  @Field(() => SubmissionStateEnum, {
    nullable: true,
    description: 'Its state after the decision; null when there is no such report.',
  })
  state!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many agencies have passed it on; null when there is no such report.',
  })
  step!: number | null;
}

@ObjectType({ simpleResolvers: true })
abstract class DecisionsPayload extends BatchCounts {
  @Field(() => [SubmissionDecisionType], {
    description: 'What became of each decision, in their order. `key` names the reporter.',
  })
  results!: readonly SubmissionDecisionType[];
}

@ObjectType('AcceptSubmissionsPayload', {
  simpleResolvers: true,
  description: 'What became of acceptances.',
})
export class AcceptSubmissionsPayload extends DecisionsPayload {}

@ObjectType('ReturnSubmissionsPayload', {
  simpleResolvers: true,
  description: 'What became of returns.',
})
export class ReturnSubmissionsPayload extends DecisionsPayload {}

@ObjectType('WithdrawSubmissionPayload', {
  simpleResolvers: true,
  description: 'What became of a withdrawal.',
})
export class WithdrawSubmissionPayload extends DecisionsPayload {}
