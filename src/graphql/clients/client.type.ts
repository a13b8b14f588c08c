import { Field, ObjectType } from 'type-graphql';
import type { Action } from '../../access/action.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { ActionEnum } from './action.enum.js';

@ObjectType('ApiKey', {
  simpleResolvers: true,
  description: 'A key of a client (khóa truy cập), without the key: that was shown once.',
})
export class ApiKeyType {
  @Field(() => String, { description: 'Its first characters.' })
  hint!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From this instant on it is dead; null when it does not end by itself.',
  })
  expiresAt!: Date | null;
}

@ObjectType('ApiClient', {
  simpleResolvers: true,
  description: 'A program that may call the API (máy khách API).',
})
export class ApiClientType {
  @Field(() => CodeScalar, { description: 'Its code; changes are recorded as client:<code>.' })
  code!: string;

  @Field(() => String, { description: 'What it is called; never the name of a person.' })
  name!: string;

  @Field(() => [ActionEnum], { description: 'What it may do.' })
  actions!: readonly Action[];

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'In whose name it passes reports on (cơ quan chuyển tiếp); null when it decides.',
  })
  agency!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Who created it.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When all its keys were taken away for good.',
  })
  revokedAt!: Date | null;

  @Field(() => [ApiKeyType], { description: 'Its keys, dead ones too, in the order of making.' })
  keys!: readonly ApiKeyType[];
}
