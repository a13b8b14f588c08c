import { Field, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../errors/user-error.type.js';
import { ObservationsInput } from '../observations/observations.type.js';
import { SafeIntScalar } from '../scalars/safe-int.js';
import { PublicationType } from './publication.type.js';

type Given<T> = T | null | undefined;

@InputType('PublishPeriodInput', {
  description:
    'Which figures to publish: a question as `observations` takes it, of up to 10000 units x metrics x periods. Lists of units are read once, now.',
})
export class PublishPeriodInput extends ObservationsInput {
  @Field(() => String, {
    description: 'The code of the publication: a lower-case letter, then a-z, 0-9 and _.',
  })
  code!: string;

  @Field(() => String, { nullable: true, description: 'A note (ghi chú), kept with it.' })
  note?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The document that it rests on (căn cứ pháp lý), kept with it.',
  })
  legalBasis?: Given<string>;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answer the question and keep nothing: rows and hash are those of the real run.',
  })
  dryRun!: boolean;
}

@ObjectType('PublishPeriodPayload', {
  simpleResolvers: true,
  description: 'What became of a publication.',
})
export class PublishPeriodPayload {
  @Field(() => PublicationType, {
    nullable: true,
    description: 'The publication; null when it was refused or only tried.',
  })
  publication!: PublicationType | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'How many rows the answer has.' })
  rows!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of all its numbers.' })
  hash!: string | null;

  @Field(() => [UserErrorType], { description: 'Every finding; empty when all is well.' })
  userErrors!: readonly UserErrorType[];
}
