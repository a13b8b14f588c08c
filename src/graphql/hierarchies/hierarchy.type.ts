import { Field, InputType, ObjectType } from 'type-graphql';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';
import { CodeScalar } from '../scalars/code.js';

type Given<T> = T | null | undefined;

@ObjectType('Hierarchy', {
  simpleResolvers: true,
  description:
    'A way in which units stand under one another (cây tổ chức): the one that reports follow, or a named one beside it, such as the line of the trade union (hệ thống công đoàn).',
})
export class HierarchyType {
  @Field(() => CodeScalar, { description: 'Its code, for `tree.hierarchy`.' })
  code!: string;
}

@InputType('HierarchyInput', {
  description: 'A named hierarchy: an unknown code makes it, a known one describes it anew.',
})
export class HierarchyInput {
  @Field(() => String, { description: 'Its code, lower_snake_case.' })
  code!: string;

  @Field(() => String, { description: 'The name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in Vietnamese.' })
  descriptionVi?: Given<string>;

  @Field(() => String, { nullable: true, description: 'What it is for, in English.' })
  descriptionEn?: Given<string>;
}

@InputType('DefineHierarchiesInput', { description: 'Named hierarchies to make or describe.' })
export class DefineHierarchiesInput extends BatchInput {
  @Field(() => [HierarchyInput], { description: 'The hierarchies: 1 to 5000.' })
  hierarchies!: HierarchyInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The legal basis (căn cứ pháp lý), kept with the change.',
  })
  legalBasis?: Given<string>;
}

@ObjectType('DefineHierarchiesPayload', {
  simpleResolvers: true,
  description: 'What became of the hierarchies.',
})
export class DefineHierarchiesPayload extends BatchPayload {}

@InputType('PlacementInput', {
  description: 'Where a unit stands in a named hierarchy. Text fields are checked row by row.',
})
export class PlacementInput {
  @Field(() => String, { description: 'Code of the hierarchy; "reporting" is refused.' })
  hierarchy!: string;

  @Field(() => String, { description: 'Code of the unit.' })
  unit!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit above; absent: from the day on it stands under none there.',
  })
  parent?: Given<string>;

  @Field(() => String, { description: 'The first day, YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The first day on which it no longer stands there, YYYY-MM-DD; absent: until it is placed elsewhere, or ends.',
  })
  to?: Given<string>;
}

@InputType('PlaceUnitsInput', { description: 'Places of units in named hierarchies.' })
export class PlaceUnitsInput extends BatchInput {
  @Field(() => [PlacementInput], { description: 'The places, in any order: 1 to 5000.' })
  placements!: PlacementInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The legal basis (căn cứ pháp lý), kept with the change.',
  })
  legalBasis?: Given<string>;
}

@ObjectType('PlaceUnitsPayload', {
  simpleResolvers: true,
  description: 'What became of the places; the key of a row is the unit.',
})
export class PlaceUnitsPayload extends BatchPayload {}
