import { Field, InputType, ObjectType } from 'type-graphql';
import type { TreeChoice } from '../../indicators/tree-choice.js';
import type { IsoDate } from '../../kernel/date.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { TreeBasisEnum } from './observation.enum.js';

/** The argument `tree`, wherever figures are asked for. */
export const treeOptions = {
  nullable: true,
  description:
    'Under which hierarchy facts are added up (cây tổ chức); that of today when absent, for facts of all periods.',
} as const;

/** The argument `knownAt`, wherever figures are asked for. */
export const knownAtOptions = {
  nullable: true,
  description:
    'As the system knew it at this instant (reports, registers, hierarchies and formulas alike); as it is known now when absent. An instant that has not come is BAD_USER_INPUT.',
} as const;

/** The argument `fill`, wherever figures are asked for. */
export const fillOptions = {
  defaultValue: 'NONE',
  description: 'What counts for reports of stocks that did not come.',
} as const;

@InputType('TreeInput', {
  description: 'A hierarchy: facts of all times can be added up under that of any day.',
})
export class TreeInput {
  @Field(() => TreeBasisEnum, {
    defaultValue: 'CURRENT',
    description: 'How the hierarchy is chosen.',
  })
  basis!: TreeChoice['basis'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the hierarchy: needed with AS_OF, refused otherwise.',
  })
  asOf?: string | null;

  @Field(() => CodeScalar, {
    defaultValue: 'reporting',
    description:
      'The hierarchy: the one that reports follow, or a named one (see `hierarchies`); an unknown one is BAD_USER_INPUT.',
  })
  hierarchy!: string;
}

@ObjectType('Tree', {
  simpleResolvers: true,
  description: 'The hierarchy under which facts were added up (cây tổ chức).',
})
export class TreeType {
  @Field(() => TreeBasisEnum, { description: 'How the hierarchy was chosen.' })
  basis!: TreeChoice['basis'];

  @Field(() => DateScalar, { description: 'The day of the hierarchy.' })
  asOf!: IsoDate;

  @Field(() => CodeScalar, {
    description: 'The hierarchy: the one that reports follow, or a named one.',
  })
  hierarchy!: string;
}
