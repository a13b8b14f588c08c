import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { ReorganizationReport } from '../../units/reorganize/reorganization-report.js';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';
import { OpenUnitInput } from './open-unit.type.js';
import { ReorganizationReportType } from './reorganization-report.type.js';

type Given<T> = T | null | undefined;

@InputType('CloseUnitInput', {
  description:
    'A unit that ends without a successor (giải thể), like a district: what it reported stands under the unit above.',
})
export class CloseUnitInput {
  @Field(() => String, { description: 'Its code.' })
  unit!: string;
}

@InputType('RenameUnitInput', { description: 'A unit that gets another name (đổi tên).' })
export class RenameUnitInput {
  @Field(() => String, { description: 'Its code, which stays as it is.' })
  unit!: string;

  @Field(() => String, { description: 'The name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;
}

@InputType('ChangeUnitKindInput', {
  description:
    'A unit that becomes another kind (đổi loại đơn vị). Nothing becomes a zone or stops being one.',
})
export class ChangeUnitKindInput {
  @Field(() => String, { description: 'Its code.' })
  unit!: string;

  @Field(() => String, { description: 'COUNTRY, PROVINCE, DISTRICT, COMMUNE or BLOC.' })
  kind!: string;
}

@InputType('MoveUnitInput', {
  description:
    'A unit that stands under another one from the day on (chuyển), with everything below.',
})
export class MoveUnitInput {
  @Field(() => String, { description: 'Its code.' })
  unit!: string;

  @Field(() => String, { description: 'Code of the unit above from then on.' })
  parent!: string;
}

@InputType('MergedUnitInput', { description: 'A unit that is merged into another one.' })
export class MergedUnitInput {
  @Field(() => String, { description: 'Its code.' })
  unit!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The part of the successor that it becomes, above 0 and at most 1, if known.',
  })
  share?: Given<number>;
}

@InputType('MergeUnitsInput', {
  description:
    'Units that end and pass to one other (sáp nhập), which is opened by the same reorganization or goes on. Units below them follow unless they are placed elsewhere.',
})
export class MergeUnitsInput {
  @Field(() => [MergedUnitInput], { description: 'The units that end.' })
  predecessors!: MergedUnitInput[];

  @Field(() => String, { description: 'Code of the unit that they pass to.' })
  into!: string;
}

@InputType('SplitPartInput', { description: 'A successor of a unit that is split.' })
export class SplitPartInput {
  @Field(() => String, {
    description: 'Its code; that of the split unit itself when it goes on with what is left.',
  })
  unit!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Its part of the split unit, above 0; all together make at most 1.',
  })
  share?: Given<number>;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The main successor: what the split unit reported for itself follows it. When none is named: the largest share, then the most enterprises, then the lowest code, recorded as ASSUMED.',
  })
  isMain?: Given<boolean>;
}

@InputType('AssignedEnterpriseInput', {
  description: 'An enterprise that goes to a successor, with its whole past.',
})
export class AssignedEnterpriseInput {
  @Field(() => String, { description: 'Its tax code.' })
  taxCode!: string;

  @Field(() => String, { description: 'Code of the successor.' })
  unit!: string;
}

@InputType('SplitUnitInput', {
  description: 'A unit whose territory passes to several (chia tách).',
})
export class SplitUnitInput {
  @Field(() => String, { description: 'Its code.' })
  unit!: string;

  @Field(() => [SplitPartInput], { description: 'Its successors: at least two.' })
  into!: SplitPartInput[];

  @Field(() => [AssignedEnterpriseInput], {
    nullable: true,
    description:
      'Which enterprises go where. Those that nobody names stay with the main successor and are listed in the report.',
  })
  enterprises?: Given<AssignedEnterpriseInput[]>;
}

@InputType('ChangeOfficialCodeInput', {
  description:
    'A unit that goes on with another official code (đổi mã hành chính). The code may be one that another unit loses by the same reorganization.',
})
export class ChangeOfficialCodeInput {
  @Field(() => String, { description: 'Its code in the platform, which stays as it is.' })
  unit!: string;

  @Field(() => String, { description: 'Who gives such codes, such as "state".' })
  scheme!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The official code that it has from the day on; the one before ends then. Absent: it has none of the scheme any more.',
  })
  code?: Given<string>;
}

@InputType('ReorganizeUnitsInput', {
  description:
    'A reorganization (sắp xếp đơn vị): one dated, atomic act. Whatever is wrong refuses all of it. REJECT_FAILED is possible only when it does nothing but open units that say their own day.',
})
export class ReorganizeUnitsInput extends BatchInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The first day on which it holds (ngày hiệu lực), YYYY-MM-DD, past or future; a future one takes effect by itself. Absent only when units are opened that say their own day.',
  })
  effectiveOn?: Given<string>;

  @Field(() => String, {
    nullable: true,
    description: 'The legal basis (căn cứ pháp lý), kept with the change.',
  })
  legalBasis?: Given<string>;

  @Field(() => String, { nullable: true, description: 'A note (ghi chú), kept with the change.' })
  note?: Given<string>;

  @Field(() => [OpenUnitInput], {
    defaultValue: [],
    description: 'Units to open, in any order. All acts together: 1 to 5000.',
  })
  open!: OpenUnitInput[];

  @Field(() => [CloseUnitInput], { defaultValue: [], description: 'Units to close.' })
  close!: CloseUnitInput[];

  @Field(() => [RenameUnitInput], { defaultValue: [], description: 'Units to rename.' })
  rename!: RenameUnitInput[];

  @Field(() => [ChangeUnitKindInput], {
    defaultValue: [],
    description: 'Units that become another kind.',
  })
  changeKind!: ChangeUnitKindInput[];

  @Field(() => [MoveUnitInput], {
    defaultValue: [],
    description: 'Units that stand under another one from then on.',
  })
  move!: MoveUnitInput[];

  @Field(() => [MergeUnitsInput], { defaultValue: [], description: 'Merges.' })
  merge!: MergeUnitsInput[];

  @Field(() => [SplitUnitInput], { defaultValue: [], description: 'Splits.' })
  split!: SplitUnitInput[];

  @Field(() => [ChangeOfficialCodeInput], {
    defaultValue: [],
    description: 'Units that go on with another official code.',
  })
  changeOfficialCode!: ChangeOfficialCodeInput[];
}

@ObjectType('ReorganizeUnitsPayload', {
  simpleResolvers: true,
  description:
    'What became of a reorganization. Its rows are the acts: those of open, close, rename, changeKind, move, merge, split and changeOfficialCode, counted through in this order.',
})
export class ReorganizeUnitsPayload extends BatchPayload {
  @Field(() => ReorganizationReportType, {
    nullable: true,
    description:
      'What it did, or in a dry run would do, to units, enterprises, reports and duties. Null when it was refused, and when units were only opened.',
  })
  report!: ReorganizationReport | null;
}
