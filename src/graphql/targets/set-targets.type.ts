import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';
import { SliceFilter } from '../observations/slice-filter.type.js';

type Given<T> = T | null | undefined;

@InputType('TargetInput', {
  description:
    'A target (chỉ tiêu), known by its unit, metric, horizon and filters: the same again changes nothing, anything else is a new version.',
})
export class TargetInput {
  @Field(() => String, { description: 'Code of the unit.' })
  unit!: string;

  @Field(() => String, { description: 'Code of a measure or indicator.' })
  metric!: string;

  @Field(() => String, { description: 'A year (2025) or a span of years (2026/2030).' })
  horizon!: string;

  @Field(() => [SliceFilter], {
    nullable: true,
    description: 'Only the part of the facts in these slices; members of a filter count together.',
  })
  where?: Given<SliceFilter[]>;

  @Field(() => String, {
    nullable: true,
    description: 'AT_LEAST, AT_MOST, BETWEEN or EXACTLY. Needed unless the target is withdrawn.',
  })
  bound?: Given<string>;

  @Field(() => Float, {
    nullable: true,
    description: 'The lowest value, and the number of EXACTLY; 0 to 100 for percentages.',
  })
  minimum?: Given<number>;

  @Field(() => Float, {
    nullable: true,
    description: 'The highest value of AT_MOST and BETWEEN.',
  })
  maximum?: Given<number>;

  @Field(() => String, {
    nullable: true,
    description:
      'The document that sets it, in Vietnamese (văn bản giao). Needed unless the target is withdrawn.',
  })
  basisVi?: Given<string>;

  @Field(() => String, { nullable: true, description: 'The document, in English.' })
  basisEn?: Given<string>;

  @Field(() => String, { nullable: true, description: 'A note (ghi chú).' })
  note?: Given<string>;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Takes the target back (thu hồi). Its versions stay known; bound, numbers, basis and note are not read.',
  })
  withdrawn!: boolean;
}

@InputType('SetTargetsInput', { description: 'Targets to set, change or withdraw.' })
export class SetTargetsInput extends BatchInput {
  @Field(() => [TargetInput], { description: 'The targets: 1 to 5000.' })
  targets!: TargetInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The legal basis of the change as a whole, kept with its revision.',
  })
  legalBasis?: Given<string>;
}

@ObjectType('SetTargetsPayload', {
  simpleResolvers: true,
  description: 'What became of the targets.',
})
export class SetTargetsPayload extends BatchPayload {}
