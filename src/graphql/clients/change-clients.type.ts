import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Action } from '../../access/action.js';
import { overlap } from '../../access/client.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { ActionEnum } from './action.enum.js';
import { ApiClientType } from './client.type.js';

@InputType({ description: 'A client to be created.' })
export class CreateApiClientInput {
  @Field(() => String, { description: 'Its code, which is never used again.' })
  code!: string;

  @Field(() => String, { description: 'What it is called; never the name of a person.' })
  name!: string;

  @Field(() => [ActionEnum], { description: 'What it may do: no more than the caller.' })
  actions!: readonly Action[];

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'The top of its subtree, inside that of the caller; absent: it sees everything.',
  })
  unit?: string | null;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'In whose name it passes reports on; absent: it decides on them.',
  })
  agency?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its key ends; absent: not by itself.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'A key to be made in place of the others.' })
export class RotateApiKeyInput {
  @Field(() => String, { description: 'The code of the client.' })
  code!: string;

  @Field(() => Int, {
    defaultValue: overlap.usual,
    description: `How many days the other keys go on working: 0 (they are dead at once) to ${overlap.most}.`,
  })
  overlapDays!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the new key ends; absent: not by itself.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'A client whose keys are taken away.' })
export class RevokeApiClientInput {
  @Field(() => String, { description: 'The code of the client.' })
  code!: string;
}

@ObjectType({ simpleResolvers: true })
abstract class ClientPayload {
  @Field(() => ApiClientType, {
    nullable: true,
    description: 'The client as it is now; null when nothing was done.',
  })
  client!: object | null;

  @Field(() => [UserErrorType], { description: 'Every finding; empty when all is well.' })
  userErrors!: readonly UserErrorType[];
}

@ObjectType({ simpleResolvers: true })
abstract class KeyPayload extends ClientPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The new key (khóa): shown here and never again. Keep it like a password.',
  })
  key!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The client with its first key.' })
export class CreateApiClientPayload extends KeyPayload {}

@ObjectType({ simpleResolvers: true, description: 'The client with its new key.' })
export class RotateApiKeyPayload extends KeyPayload {}

@ObjectType({ simpleResolvers: true, description: 'The client without living keys.' })
export class RevokeApiClientPayload extends ClientPayload {}
