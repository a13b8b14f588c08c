import { Field, Int, InputType, ObjectType } from 'type-graphql';
import { BatchInput, BatchPayload } from '../batches/batch.type.js';
import { FormCalendarEnum, ReporterKindEnum } from '../forms/form.enum.js';
import { CodeScalar } from '../scalars/code.js';
import { UnitKindEnum } from '../units/unit-kind.enum.js';

type Given<T> = T | null | undefined;

@ObjectType('DueDate', {
  simpleResolvers: true,
  description: 'A fixed day: reports for one period of the year are due before it (trước ngày).',
})
export class DueDateType {
  @Field(() => Int, {
    description: 'The number of the period in its year: 1 to 12, 1 to 4, 1 and 2, or 1.',
  })
  number!: number;

  @Field(() => Int, { description: 'Years after that of the period.' })
  yearOffset!: number;

  @Field(() => Int, { description: 'The month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'The day: "before 25 November" is 25.' })
  day!: number;
}

@ObjectType('DueRule', {
  simpleResolvers: true,
  description: 'Who owes a form, for which periods, due when (quy định thời hạn báo cáo).',
})
export class DueRuleType {
  @Field(() => CodeScalar, { description: 'Its code.' })
  code!: string;

  @Field(() => CodeScalar, { description: 'Code of the form.' })
  form!: string;

  @Field(() => FormCalendarEnum, {
    description: 'The calendar of the form when the rule was stated: daysAfter counts by it.',
  })
  calendar!: string;

  @Field(() => ReporterKindEnum, { description: 'What kind of reporter it is for.' })
  reporterKind!: string;

  @Field(() => [UnitKindEnum], {
    nullable: true,
    description: 'Only units of these kinds; null = any.',
  })
  unitKinds!: readonly string[] | undefined;

  @Field(() => [CodeScalar], { nullable: true, description: 'Only these units; null = any.' })
  units!: readonly string[] | undefined;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only reporters at this unit or below it; null = everywhere.',
  })
  under!: string | undefined;

  @Field(() => [Int], { description: 'The numbers of the periods in their year.' })
  numbers!: readonly number[];

  @Field(() => [DueDateType], { nullable: true, description: 'The due dates; or daysAfter.' })
  dates!: readonly DueDateType[] | undefined;

  @Field(() => Int, {
    nullable: true,
    description: 'So many days after the end of the reporting window are still on time.',
  })
  daysAfter!: number | undefined;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Code of the unit that decides; null = the unit above.',
  })
  receiver!: string | undefined;

  @Field(() => [String], {
    description: 'The agencies that a report goes through, in their order.',
  })
  via!: readonly string[];

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Code of the rule whose reports are made of these.',
  })
  consolidatedBy!: string | undefined;
}

@InputType('DueDateInput', { description: 'A fixed day before which reports are due.' })
export class DueDateInput {
  @Field(() => Int, { description: 'The number of the period in its year.' })
  number!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Years after that of the period, 0 to 2; 0 when absent.',
  })
  yearOffset?: Given<number>;

  @Field(() => Int, { description: 'The month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'The day; one that every year has.' })
  day!: number;
}

@InputType('DueRuleInput', {
  description:
    'A due rule (quy định thời hạn), known by its code. Of several for the same reporter, form and period the most specific wins: named units, then the nearest `under`, then kinds of units; equal ones are refused.',
})
export class DueRuleInput {
  @Field(() => String, { description: 'Its code: lower-case words.' })
  code!: string;

  @Field(() => String, { description: 'Code of the form.' })
  form!: string;

  @Field(() => String, {
    description: 'UNIT, ENTERPRISE or ORGANIZATION; one that fills in the form.',
  })
  reporterKind!: string;

  @Field(() => [String], { nullable: true, description: 'For UNIT: only units of these kinds.' })
  unitKinds?: Given<string[]>;

  @Field(() => [String], { nullable: true, description: 'For UNIT: only these units.' })
  units?: Given<string[]>;

  @Field(() => String, { nullable: true, description: 'Only reporters at this unit or below it.' })
  under?: Given<string>;

  @Field(() => String, {
    description: 'For periods whose last day is this day or later: YYYY-MM-DD.',
  })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For periods whose last day is before this day; without end when absent.',
  })
  to?: Given<string>;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Only periods with these numbers in their year (1 and 3 = first and third quarter).',
  })
  numbers?: Given<number[]>;

  @Field(() => [DueDateInput], {
    nullable: true,
    description: 'One due date for each period of the year; or daysAfter.',
  })
  dates?: Given<DueDateInput[]>;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many days after the end of the reporting window (by the calendar of the form) are still on time; 0 to 366.',
  })
  daysAfter?: Given<number>;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit that decides about the reports; the unit above when absent.',
  })
  receiver?: Given<string>;

  @Field(() => [String], {
    nullable: true,
    description:
      'The agencies that a report goes through before its receiver decides, in their order: by the codes that their API clients have.',
  })
  via?: Given<string[]>;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the rule whose reports are made of these: it must not be due before them.',
  })
  consolidatedBy?: Given<string>;
}

@InputType('DefineDueRulesInput', { description: 'Due rules to define or to change.' })
export class DefineDueRulesInput extends BatchInput {
  @Field(() => [DueRuleInput], { description: 'The rules: 1 to 5000.' })
  rules!: DueRuleInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The legal basis of the change as a whole, kept with its revision.',
  })
  legalBasis?: Given<string>;
}

@ObjectType('DefineDueRulesPayload', {
  simpleResolvers: true,
  description: 'What became of the rules.',
})
export class DefineDueRulesPayload extends BatchPayload {}
