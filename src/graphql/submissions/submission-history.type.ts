import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time.js';
import { enumValues } from '../scalars/enum-values.js';
import { SubmissionStateEnum } from './submission.type.js';

const SubmissionActionEnum = enumValues(['FORWARD', 'ACCEPT', 'RETURN', 'WITHDRAW']);

registerEnumType(SubmissionActionEnum, {
  name: 'SubmissionAction',
  description: 'What was decided about a revision of a report.',
  valuesConfig: {
    FORWARD: { description: 'An agency passed it on (chuyển tiếp).' },
    ACCEPT: { description: 'It was accepted (duyệt).' },
    RETURN: { description: 'It was given back with reasons (trả lại).' },
    WITHDRAW: { description: 'Its sender took it back (rút lại).' },
  },
});

@ObjectType('ReturnReason', { simpleResolvers: true, description: 'Why a report goes back.' })
export class ReturnReasonType {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the measure whose field is meant; null for the report as a whole.',
  })
  field!: string | undefined;

  @Field(() => String, { description: 'The reason, in the words of the reviewer.' })
  text!: string;
}

@ObjectType('SubmissionEvent', {
  simpleResolvers: true,
  description: 'One decision about a revision of a report (quá trình xử lý). It never changes.',
})
export class SubmissionEventType {
  @Field(() => Int, { description: 'The number of the revision that it is about.' })
  revision!: number;

  @Field(() => SubmissionActionEnum, { description: 'What was decided.' })
  action!: string;

  @Field(() => SubmissionStateEnum, { description: 'The state of the revision after it.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The agency in whose name it was done; null for the receiver and the sender.',
  })
  agency!: string | undefined;

  @Field(() => [ReturnReasonType], { description: 'Why it was returned; empty otherwise.' })
  reasons!: readonly ReturnReasonType[];

  @Field(() => String, { nullable: true, description: 'A remark of whoever decided.' })
  note!: string | undefined;

  @Field(() => DateTimeScalar, { description: "When, by the server's clock." })
  at!: Date;

  @Field(() => String, { description: 'The name of the client that decided.' })
  by!: string;
}

@ObjectType('SubmissionRevision', {
  simpleResolvers: true,
  description: 'What was sent at one time (bản báo cáo). It never changes.',
})
export class SubmissionRevisionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  revision!: number;

  @Field(() => SubmissionStateEnum, { description: 'What became of it.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'A remark of the sender.' })
  note!: string | undefined;

  @Field(() => DateTimeScalar, {
    description: "When it came in, by the server's clock: what deadlines are held against.",
  })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From when readers could see it.' })
  knownAt!: Date;

  @Field(() => String, { description: 'The name of the client that sent it.' })
  client!: string;

  @Field(() => [String], {
    description: 'The agencies that it goes through, in their order, before the receiver decides.',
  })
  via!: readonly string[];
}
