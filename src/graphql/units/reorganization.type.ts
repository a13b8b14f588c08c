import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { IsoDate } from '../../kernel/date.js';
import type { ActKind } from '../../units/reorganize/keep-acts.js';
import { connectionType } from '../connections/connection-type.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { DateScalar } from '../scalars/date.js';
import { enumValues } from '../scalars/enum-values.js';

const ReorganizationActKindEnum = enumValues([
  'OPEN',
  'CLOSE',
  'RENAME',
  'CHANGE_KIND',
  'MOVE',
  'MERGE',
  'SPLIT',
  'CHANGE_OFFICIAL_CODE',
]);

registerEnumType(ReorganizationActKindEnum, {
  name: 'ReorganizationActKind',
  description: 'What a reorganization does to a unit (nội dung sắp xếp).',
  valuesConfig: {
    OPEN: { description: 'It opens (thành lập).' },
    CLOSE: { description: 'It ends without a successor (giải thể).' },
    RENAME: { description: 'It gets another name (đổi tên).' },
    CHANGE_KIND: { description: 'It becomes another kind (đổi loại đơn vị).' },
    MOVE: { description: 'It stands under another unit (chuyển).' },
    MERGE: { description: 'It ends and passes to another one (sáp nhập).' },
    SPLIT: { description: 'Its territory passes to several (chia tách).' },
    CHANGE_OFFICIAL_CODE: {
      description: 'It goes on with another official code, or without one (đổi mã hành chính).',
    },
  },
});

@ObjectType('Reorganization', {
  simpleResolvers: true,
  description: 'One dated, atomic act with a legal basis (lần sắp xếp đơn vị).',
})
export class ReorganizationType {
  @Field(() => DateScalar, { description: 'The first day on which it holds (ngày hiệu lực).' })
  effectiveOn!: IsoDate;

  @Field(() => String, { nullable: true, description: 'The legal basis (căn cứ pháp lý).' })
  legalBasis!: string | null;

  @Field(() => String, { nullable: true, description: 'The note (ghi chú).' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'The instant from which readers could see it.' })
  knownAt!: Date;

  @Field(() => String, { description: 'Who stated it.' })
  by!: string;
}

@ObjectType('ReorganizationAct', {
  simpleResolvers: true,
  description: 'One act of a reorganization about one unit, as it was stated.',
})
export class ReorganizationActType {
  @Field(() => ReorganizationActKindEnum, { description: 'What it does.' })
  kind!: ActKind;

  @Field(() => CodeScalar, { description: 'The code of the unit.' })
  unitCode!: string;

  @Field(() => [CodeScalar], {
    description:
      'The units that it names beside, as far as the caller may see them: the one above (OPEN, MOVE), the one it is merged into, the successors of a split.',
  })
  others!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Of OPEN and RENAME: the Vietnamese name.' })
  nameVi!: string | null;

  @Field(() => String, { nullable: true, description: 'Of OPEN and RENAME: the English name.' })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Of OPEN and CHANGE_KIND: the kind.' })
  unitKind!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of CHANGE_OFFICIAL_CODE: who gives such codes.',
  })
  scheme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of CHANGE_OFFICIAL_CODE: the new code (mã mới); null when it has none any more.',
  })
  officialCode!: string | null;
}

export const ReorganizationConnection = connectionType(
  'Reorganization',
  'reorganizations',
  () => ReorganizationType,
);

export const ReorganizationActConnection = connectionType(
  'ReorganizationAct',
  'acts of a reorganization',
  () => ReorganizationActType,
);
