import { Field, InputType } from 'type-graphql';

type Given<T> = T | null | undefined;

@InputType('UnitOfficialCodeInput', {
  description: 'A code that an authority gave to the unit during a span of days.',
})
export class UnitOfficialCodeInput {
  @Field(() => String, { description: 'Who gives such codes, such as "state".' })
  scheme!: string;

  @Field(() => String, { description: 'The code as the authority writes it.' })
  code!: string;

  @Field(() => String, { description: 'The first day, YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The first day on which the unit no longer has it, YYYY-MM-DD; absent: it still has.',
  })
  to?: Given<string>;
}

@InputType('OpenUnitInput', {
  description: 'A unit that is opened (thành lập đơn vị). Text fields are checked row by row.',
})
export class OpenUnitInput {
  @Field(() => String, { description: 'The stable code, lower_snake_case, never used before.' })
  code!: string;

  @Field(() => String, { description: 'COUNTRY, PROVINCE, DISTRICT, COMMUNE, BLOC or ZONE.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'For a ZONE only: INDUSTRIAL or ECONOMIC.' })
  zoneKind?: Given<string>;

  @Field(() => String, { description: 'The name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the unit above, which may be opened by the same request; absent for the root.',
  })
  parent?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, YYYY-MM-DD; absent: that of the reorganization.',
  })
  openedOn?: Given<string>;

  @Field(() => [UnitOfficialCodeInput], {
    nullable: true,
    description: 'Codes that authorities gave it.',
  })
  officialCodes?: Given<UnitOfficialCodeInput[]>;
}
