import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { ErrorPolicy, RowStatus } from '../../kernel/batch.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { ErrorPolicyEnum, RowStatusEnum } from './batch.enum.js';

@InputType({ description: 'How a batch is run.' })
export abstract class BatchInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Do everything and keep nothing: the answer is exactly that of the real run.',
  })
  dryRun!: boolean;

  @Field(() => ErrorPolicyEnum, {
    defaultValue: 'REJECT_ALL',
    description: 'What to do when some rows are refused.',
  })
  errorPolicy!: ErrorPolicy;
}

@ObjectType('RowResult', {
  simpleResolvers: true,
  description: 'What became of one row of a batch.',
})
export class RowResultType {
  @Field(() => Int, { description: 'The row, from 0.' })
  row!: number;

  @Field(() => String, {
    description: 'The natural key of what the row is about: a code or a tax code.',
  })
  key!: string;

  @Field(() => RowStatusEnum, { description: 'What became of it.' })
  status!: RowStatus;

  @Field(() => [UserErrorType], { description: 'Every finding about this row.' })
  errors!: readonly UserErrorType[];
}

@ObjectType({ simpleResolvers: true })
export abstract class BatchCounts {
  @Field(() => Int, { description: 'How many rows are new.' })
  created!: number;

  @Field(() => Int, { description: 'How many rows changed what was known.' })
  updated!: number;

  @Field(() => Int, { description: 'How many rows said what was known already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many rows were refused.' })
  rejected!: number;

  @Field(() => [UserErrorType], {
    description: 'Every finding, of the request and of all rows; empty when all is well.',
  })
  userErrors!: readonly UserErrorType[];
}

@ObjectType({ simpleResolvers: true })
export abstract class BatchPayload extends BatchCounts {
  @Field(() => [RowResultType], { description: 'What became of each row, in their order.' })
  results!: readonly RowResultType[];
}
