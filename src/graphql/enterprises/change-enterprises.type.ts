import { Field, InputType, ObjectType } from 'type-graphql';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';

type Given<T> = T | null | undefined;

@InputType('EnterpriseInput', {
  description:
    'An enterprise (doanh nghiệp): an unknown tax code opens it (name, unit and openedOn are needed), a known one changes what is given.',
})
export class EnterpriseInput {
  @Field(() => String, {
    description: 'Tax code (mã số thuế): 10 digits, or 13 with or without the hyphen.',
  })
  taxCode!: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit where the enterprise first stood.',
  })
  unit?: Given<string>;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD.' })
  openedOn?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description:
      'The classification holds from this day, YYYY-MM-DD, until the next recorded change; absent: from the opening.',
  })
  classifiedFrom?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'Member of the dimension ownership (loại hình), such as FOREIGN.',
  })
  ownership?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'Member of the dimension industry_section (ngành cấp 1), such as VSIC2025_C.',
  })
  industrySection?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'Member of the dimension size_class (quy mô), such as LARGE.',
  })
  sizeClass?: Given<string>;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a survey found it eligible for a trade union (đủ điều kiện thành lập công đoàn).',
  })
  eligibleForTradeUnion?: Given<boolean>;
}

@InputType('MoveEnterpriseInput', {
  description: 'A relocation (chuyển địa bàn): the past stays where it was.',
})
export class MoveEnterpriseInput {
  @Field(() => String, { description: 'Tax code of the enterprise.' })
  taxCode!: string;

  @Field(() => String, { description: 'Code of the unit where it goes.' })
  to!: string;

  @Field(() => String, { description: 'The first day there, YYYY-MM-DD.' })
  on!: string;
}

@InputType('CloseEnterpriseInput', {
  description: 'A closing (ngừng hoạt động). Organizations of the enterprise end with it.',
})
export class CloseEnterpriseInput {
  @Field(() => String, { description: 'Tax code of the enterprise.' })
  taxCode!: string;

  @Field(() => String, { description: 'The first day on which it no longer is, YYYY-MM-DD.' })
  on!: string;
}

@InputType('RegisterEnterprisesInput', { description: 'Enterprises to register or change.' })
export class RegisterEnterprisesInput extends BatchInput {
  @Field(() => [EnterpriseInput], { description: 'The enterprises: 1 to 5000.' })
  enterprises!: EnterpriseInput[];
}

@InputType('MoveEnterprisesInput', { description: 'Enterprises to relocate.' })
export class MoveEnterprisesInput extends BatchInput {
  @Field(() => [MoveEnterpriseInput], { description: 'The relocations: 1 to 5000.' })
  enterprises!: MoveEnterpriseInput[];
}

@InputType('CloseEnterprisesInput', { description: 'Enterprises to close.' })
export class CloseEnterprisesInput extends BatchInput {
  @Field(() => [CloseEnterpriseInput], { description: 'The closings: 1 to 5000.' })
  enterprises!: CloseEnterpriseInput[];
}

@ObjectType('RegisterEnterprisesPayload', {
  simpleResolvers: true,
  description: 'What became of registered enterprises.',
})
export class RegisterEnterprisesPayload extends BatchPayload {}

@ObjectType('MoveEnterprisesPayload', {
  simpleResolvers: true,
  description: 'What became of relocations.',
})
export class MoveEnterprisesPayload extends BatchPayload {}

@ObjectType('CloseEnterprisesPayload', {
  simpleResolvers: true,
  description: 'What became of closings.',
})
export class CloseEnterprisesPayload extends BatchPayload {}
