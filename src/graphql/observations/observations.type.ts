import { Field, InputType } from 'type-graphql';
import type { Fill } from '../../indicators/fill/fill.js';
import type { Stage } from '../../indicators/figure.js';
import type { UnitKind } from '../../units/unit.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { PeriodScalar } from '../scalars/period.js';
import { UnitKindEnum } from '../units/unit-kind.enum.js';
import { FillEnum, StageEnum } from './observation.enum.js';
import { SliceFilter } from './slice-filter.type.js';
import { fillOptions, knownAtOptions, TreeInput, treeOptions } from './tree.type.js';

/** The argument `form`, wherever figures are asked for. */
export const formOptions = {
  nullable: true,
  description:
    'The form (biểu mẫu) whose reports are counted: needed by metrics that count reports, such as reporting_rate; refused where no metric does.',
} as const;

@InputType('DescendantsInput', { description: 'Every unit below another one.' })
export class DescendantsInput {
  @Field(() => CodeScalar, { description: 'Code of the unit above.' })
  code!: string;

  @Field(() => UnitKindEnum, { nullable: true, description: 'Only units of this kind.' })
  kind?: UnitKind | null;
}

@InputType('UnitSelection', { description: 'Which units: exactly one of these.' })
export class UnitSelection {
  @Field(() => [CodeScalar], {
    nullable: true,
    description: 'Units by their codes, in this order.',
  })
  codes?: string[] | null;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'The units directly below this one, in the order of their codes.',
  })
  childrenOf?: string | null;

  @Field(() => DescendantsInput, {
    nullable: true,
    description: 'The units below one at any depth, in the order of their codes.',
  })
  descendantsOf?: DescendantsInput | null;
}

@InputType('ObservationsInput', {
  description: 'Which figures: every unit x metric x period x slice, in that order.',
})
export class ObservationsInput {
  @Field(() => UnitSelection, { description: 'The units.' })
  units!: UnitSelection;

  @Field(() => [CodeScalar], { description: 'Codes of indicators or measures.' })
  metrics!: string[];

  @Field(() => [PeriodScalar], { description: 'The periods.' })
  periods!: string[];

  @Field(() => [CodeScalar], {
    nullable: true,
    description: 'Dimensions to break down by: at most two.',
  })
  by?: string[] | null;

  @Field(() => [SliceFilter], {
    nullable: true,
    description: 'Only the part of the facts in these slices.',
  })
  where?: SliceFilter[] | null;

  @Field(() => CodeScalar, formOptions)
  form?: string | null;

  @Field(() => TreeInput, treeOptions)
  tree?: TreeInput | null;

  @Field(() => DateTimeScalar, knownAtOptions)
  knownAt?: Date | null;

  @Field(() => StageEnum, {
    defaultValue: 'PROVISIONAL',
    description: 'Which revisions of reports count.',
  })
  stage!: Stage;

  @Field(() => FillEnum, fillOptions)
  fill!: Fill;
}
