import { Field, InputType, ObjectType } from 'type-graphql';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';

type Given<T> = T | null | undefined;

@InputType('CoverageInput', {
  description: 'An enterprise that an organization also covers (tổ chức ghép, công đoàn nhóm).',
})
export class CoverageInput {
  @Field(() => String, { description: 'Tax code of the enterprise.' })
  enterprise!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, YYYY-MM-DD; absent: from the founding.',
  })
  from?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The first day that is no longer covered, YYYY-MM-DD; absent: without end.',
  })
  to?: Given<string>;
}

@InputType('OrganizationInput', {
  description:
    'An organization: an unknown code founds it (kind, name, foundedOn and exactly one home are needed), a known one changes its name, form or coverage.',
})
export class OrganizationInput {
  @Field(() => String, { description: 'The stable code: 1 to 64 of A-Z a-z 0-9 . _ / -' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'PARTY, TRADE_UNION, YOUTH_UNION, YOUTH_FEDERATION or WOMENS_UNION; never changes.',
  })
  kind?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'For PARTY only: a member of the dimension party_form (loại hình tổ chức đảng).',
  })
  partyForm?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description:
      'The form holds from this day, YYYY-MM-DD, until the next recorded change; absent: from the founding.',
  })
  formFrom?: Given<string>;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The home when it is a unit: its code. Never changes.',
  })
  unit?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The home when it is an enterprise: its tax code. Never changes.',
  })
  enterprise?: Given<string>;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD.' })
  foundedOn?: Given<string>;

  @Field(() => [CoverageInput], {
    nullable: true,
    description: 'Replaces what is covered beside the home enterprise; absent: stays as it is.',
  })
  covers?: Given<CoverageInput[]>;
}

@InputType('DissolveOrganizationInput', { description: 'A dissolution (giải thể).' })
export class DissolveOrganizationInput {
  @Field(() => String, { description: 'Code of the organization.' })
  code!: string;

  @Field(() => String, { description: 'The first day on which it no longer is, YYYY-MM-DD.' })
  on!: string;
}

@InputType('RegisterOrganizationsInput', { description: 'Organizations to found or change.' })
export class RegisterOrganizationsInput extends BatchInput {
  @Field(() => [OrganizationInput], { description: 'The organizations: 1 to 5000.' })
  organizations!: OrganizationInput[];
}

@InputType('DissolveOrganizationsInput', { description: 'Organizations to dissolve.' })
export class DissolveOrganizationsInput extends BatchInput {
  @Field(() => [DissolveOrganizationInput], { description: 'The dissolutions: 1 to 5000.' })
  organizations!: DissolveOrganizationInput[];
}

@ObjectType('RegisterOrganizationsPayload', {
  simpleResolvers: true,
  description: 'What became of registered organizations.',
})
export class RegisterOrganizationsPayload extends BatchPayload {}

@ObjectType('DissolveOrganizationsPayload', {
  simpleResolvers: true,
  description: 'What became of dissolutions.',
})
export class DissolveOrganizationsPayload extends BatchPayload {}
