import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import type { HierarchyEffect } from '../../units/reorganize/reorganization-report.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { SafeIntScalar } from '../scalars/safe-int.js';
import { SuccessionBasisEnum, SuccessionExtentEnum } from './succession.enum.js';

@ObjectType('ReorganizationSuccession', {
  simpleResolvers: true,
  description: 'A succession that a reorganization records (kế thừa).',
})
export class ToldSuccessionType {
  @Field(() => CodeScalar, { description: 'Code of the unit that passes.' })
  predecessor!: string;

  @Field(() => CodeScalar, { description: 'Code of the unit that it passes to.' })
  successor!: string;

  @Field(() => SuccessionExtentEnum, { description: 'How much of it passes.' })
  extent!: string;

  @Field(() => Float, { nullable: true, description: 'The share that was stated, if any.' })
  share!: number | undefined;

  @Field(() => Boolean, {
    description: 'Whether what the predecessor reported for itself follows this one.',
  })
  isMain!: boolean;

  @Field(() => SuccessionBasisEnum, { description: 'Who says so.' })
  basis!: string;
}

@ObjectType('ReorganizationUnitEffect', {
  simpleResolvers: true,
  description:
    'What a reorganization does to a unit that it ends, splits or moves, with everything that stood at and below it.',
})
export class UnitEffectType {
  @Field(() => CodeScalar, { description: 'Code of the unit.' })
  unit!: string;

  @Field(() => SafeIntScalar, {
    description: 'Enterprises there that are open on the day or later.',
  })
  enterprises!: number;

  @Field(() => SafeIntScalar, {
    description: 'Reports from there, of all periods, that are not withdrawn.',
  })
  reports!: number;

  @Field(() => SafeIntScalar, {
    description:
      'Reports for periods that end on the day or later, to the end of the running year, that are owed no longer.',
  })
  dutiesEnded!: number;

  @Field(() => SafeIntScalar, { description: 'Of the same periods: reports that are still owed.' })
  dutiesLeft!: number;

  @Field(() => Int, {
    description: 'Units directly below that stand under another one from the day on.',
  })
  childrenMoved!: number;
}

@ObjectType('EnterpriseLeft', {
  simpleResolvers: true,
  description: 'An enterprise of a split unit that nobody assigned.',
})
export class EnterpriseLeftType {
  @Field(() => CodeScalar, { description: 'Code of the split unit.' })
  unit!: string;

  @Field(() => String, { description: 'Its tax code.' })
  taxCode!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => CodeScalar, {
    description: 'The unit that it is counted in from the day on: the main successor.',
  })
  staysWith!: string;
}

@ObjectType('EnterprisesLeft', {
  simpleResolvers: true,
  description: 'Enterprises of split units that nobody assigned to a successor.',
})
export class EnterprisesLeftType {
  @Field(() => SafeIntScalar, { description: 'How many there are.' })
  totalCount!: number;

  @Field(() => [EnterpriseLeftType], {
    description: 'The first 1000, in the order of their tax codes.',
  })
  enterprises!: readonly EnterpriseLeftType[];
}

@ObjectType('HierarchyEffect', {
  simpleResolvers: true,
  description: 'What a reorganization does to a named hierarchy.',
})
export class HierarchyEffectType {
  @Field(() => CodeScalar, { description: 'The hierarchy.' })
  hierarchy!: string;

  @Field(() => Int, { description: 'Units that leave it, as they end.' })
  ended!: number;

  @Field(() => Int, {
    description: 'Units that stand under the successor of the one above from the day on.',
  })
  followed!: number;

  @Field(() => Int, {
    description: 'Successors that take the place of those that they follow.',
  })
  inherited!: number;

  @Field(() => [CodeScalar], {
    description:
      'Successors of units that stood at different places: where they stand is for placeUnits to say.',
  })
  unplaced!: readonly string[];
}

@ObjectType('ReorganizationReport', {
  simpleResolvers: true,
  description: 'What a reorganization does; a dry run tells just what the real run would.',
})
export class ReorganizationReportType {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: IsoDate;

  @Field(() => Int, { description: 'Units that open.' })
  opened!: number;

  @Field(() => Int, { description: 'Units that end, merged and split ones among them.' })
  closed!: number;

  @Field(() => Int, { description: 'Units that get another name.' })
  renamed!: number;

  @Field(() => Int, { description: 'Units that become another kind.' })
  kindChanged!: number;

  @Field(() => Int, {
    description:
      'Units that stand under another one from then on, those that follow a merge among them.',
  })
  moved!: number;

  @Field(() => Int, { description: 'Units that are merged.' })
  merged!: number;

  @Field(() => Int, { description: 'Units that are split.' })
  split!: number;

  @Field(() => Int, {
    description: 'Units that go on with another official code, or without the one they had.',
  })
  officialCodesChanged!: number;

  @Field(() => [ToldSuccessionType], { description: 'Who follows whom.' })
  successions!: readonly ToldSuccessionType[];

  @Field(() => [UnitEffectType], {
    description: 'What it does to each unit that it ends, splits or moves.',
  })
  units!: readonly UnitEffectType[];

  @Field(() => [HierarchyEffectType], { description: 'The named hierarchies that change.' })
  hierarchies!: readonly HierarchyEffect[];

  @Field(() => SafeIntScalar, {
    description: 'Enterprises that go to a successor by name, with their whole past.',
  })
  enterprisesAssigned!: number;

  @Field(() => EnterprisesLeftType, {
    description: 'Enterprises of split units that nobody assigned: they stay with the main one.',
  })
  enterprisesLeft!: EnterprisesLeftType;
}
