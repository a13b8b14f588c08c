import { Field, InputType, ObjectType } from 'type-graphql';
import type { RowStatus } from '../../kernel/batch.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { CodeScalar } from '../scalars/code.js';
import { RowStatusEnum } from './batch.enum.js';

@InputType({ description: 'What every definition states.' })
export abstract class DefinitionInput {
  @Field(() => String, {
    description: 'The code: a lower-case letter, then a-z, 0-9 and _. It is never changed.',
  })
  code!: string;

  @Field(() => String, { description: 'The name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The document that orders it (căn cứ), kept with the change.',
  })
  legalBasis?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Do everything and keep nothing: the answer is exactly that of the real run.',
  })
  dryRun!: boolean;
}

@InputType({ description: 'What explains and traces a definition.' })
export abstract class ExplainedDefinitionInput extends DefinitionInput {
  @Field(() => String, { nullable: true, description: 'What it means, in Vietnamese.' })
  descriptionVi?: string | null;

  @Field(() => String, { nullable: true, description: 'What it means, in English.' })
  descriptionEn?: string | null;
}

@InputType({ description: 'A metric: something that can be asked for.' })
export abstract class MetricDefinitionInput extends ExplainedDefinitionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The row of the domain catalogue that it stands for.',
  })
  catalogue?: string | null;

  @Field(() => [String], { nullable: true, description: 'The documents that use it.' })
  documents?: readonly string[] | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class DefinitionPayload {
  @Field(() => CodeScalar, { description: 'The code that was to be defined.' })
  code!: string;

  @Field(() => RowStatusEnum, { description: 'What became of it.' })
  status!: RowStatus;

  @Field(() => [UserErrorType], {
    description: 'Every finding; paths begin inside the input. Empty when all is well.',
  })
  userErrors!: readonly UserErrorType[];
}
