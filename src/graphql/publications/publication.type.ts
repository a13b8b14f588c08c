import { Field, Float, ObjectType } from 'type-graphql';
import type { Fill } from '../../indicators/fill/fill.js';
import type { NoValueReason, Stage } from '../../indicators/figure.js';
import type { TreeChoice } from '../../indicators/tree-choice.js';
import { connectionType } from '../connections/connection-type.js';
import {
  FillEnum,
  NoValueReasonEnum,
  StageEnum,
  TreeBasisEnum,
} from '../observations/observation.enum.js';
import { CodeScalar } from '../scalars/code.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { DateScalar } from '../scalars/date.js';
import { PeriodScalar } from '../scalars/period.js';
import { SafeIntScalar } from '../scalars/safe-int.js';

@ObjectType('Publication', {
  simpleResolvers: true,
  description:
    'Figures that were made public (số liệu công bố) and stay as they were: the question and what was known, replayed from the records whenever they are asked for.',
})
export class PublicationType {
  @Field(() => CodeScalar, { description: 'Its code (mã công bố), never used again.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'A note (ghi chú).' })
  note!: string | undefined;

  @Field(() => DateTimeScalar, { description: 'When it was published (thời điểm công bố).' })
  publishedAt!: Date;

  @Field(() => String, { description: 'Who published it (người công bố).' })
  publishedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The document that it rests on (căn cứ pháp lý).',
  })
  legalBasis!: string | undefined;

  @Field(() => DateTimeScalar, {
    description: 'What was known: the instant of the latest change that its figures include.',
  })
  asKnownAt!: Date;

  @Field(() => DateScalar, {
    description: 'The day on which its question was asked: it tells which periods were running.',
  })
  askedOn!: string;

  @Field(() => StageEnum, { description: 'Which revisions of reports were counted.' })
  stage!: Stage;

  @Field(() => FillEnum, { description: 'What counted for reports that did not come.' })
  fill!: Fill;

  @Field(() => TreeBasisEnum, { description: 'How its hierarchy was chosen (cây tổ chức).' })
  treeBasis!: TreeChoice['basis'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its hierarchy; null for AT_PERIOD, where each period has its own.',
  })
  treeAsOf!: string | null;

  @Field(() => CodeScalar, {
    description: 'Its hierarchy: the one that reports follow, or a named one.',
  })
  treeHierarchy!: string;

  @Field(() => [CodeScalar], { description: 'Its measures and indicators.' })
  metricCodes!: readonly string[];

  @Field(() => [PeriodScalar], { description: 'Its periods.' })
  periods!: readonly string[];

  @Field(() => [CodeScalar], { description: 'The dimensions that it is broken down by.' })
  by!: readonly string[];

  @Field(() => SafeIntScalar, { description: 'How many rows it has in all.' })
  rows!: number;

  @Field(() => String, {
    description:
      'SHA-256 of all its numbers. A replay with another one is never told: REPLAY_DIFFERS.',
  })
  hash!: string;
}

@ObjectType('PublicationRevision', {
  simpleResolvers: true,
  description: 'A published value beside the one that the same question has now (điều chỉnh).',
})
export class PublicationRevisionType {
  @Field(() => CodeScalar, { description: 'The unit.' })
  unitCode!: string;

  @Field(() => CodeScalar, { description: 'The measure or indicator.' })
  metricCode!: string;

  @Field(() => PeriodScalar, { description: 'The period.' })
  period!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The codes of the slice\'s members, parted by "/"; null for the total.',
  })
  member!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "The published value (số đã công bố), in the metric's unit.",
  })
  published!: number | null;

  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why there was no value.' })
  publishedReason!: NoValueReason | null;

  @Field(() => Float, { nullable: true, description: 'The value now (số hiện nay).' })
  current!: number | null;

  @Field(() => NoValueReasonEnum, { nullable: true, description: 'Why there is no value now.' })
  currentReason!: NoValueReason | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Now less published; null unless both are numbers.',
  })
  difference!: number | null;

  @Field(() => Boolean, { description: 'Whether value or reason is another one now.' })
  isChanged!: boolean;
}

export const PublicationConnection = connectionType(
  'Publication',
  'publications',
  () => PublicationType,
);

export const PublicationRevisionConnection = connectionType(
  'PublicationRevision',
  'published values with those of now',
  () => PublicationRevisionType,
);
