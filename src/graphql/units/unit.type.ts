import { Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import type { UnitKind } from '../../units/unit.js';
import { NodeType } from '../nodes/node.type.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { UnitKindEnum } from './unit-kind.enum.js';

@ObjectType('Unit', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An organization unit (đơn vị) of the reporting hierarchy: the country, a province, a zone ... It keeps its code for ever.',
})
export class UnitType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;

  @Field(() => CodeScalar, { description: "The platform's own stable code (mã), never reused." })
  code!: string;

  @Field(() => UnitKindEnum, { description: 'What the unit is (loại đơn vị).' })
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Member of the dimension zone_kind (loại khu); null for a unit that is no zone.',
  })
  zoneKind!: string | null;

  @Field(() => DateScalar, { description: 'The first day on which the unit was.' })
  openedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the unit no longer is; null while it is open.',
  })
  closedOn!: IsoDate | null;
}
