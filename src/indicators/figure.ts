import type { Form } from '../forms/form.js';
import type { Period } from '../kernel/period.js';
import type { Dimension, Measure, Member } from '../measures/catalogue.js';
import type { Fill } from './fill/fill.js';
import type { Indicator } from './indicator.js';
import type { TreeChoice } from './tree-choice.js';

/** Why there is no value (semantics 5). OVERFLOW: a step of the formula left the range of numbers. */
export type NoValueReason =
  | 'NO_DATA'
  | 'ZERO_DENOMINATOR'
  | 'SUPPRESSED'
  | 'FINER_THAN_GRAIN'
  | 'NOT_APPLICABLE'
  | 'OVERFLOW';

/** Which revisions of reports count (semantics 7). */
export type Stage = 'PROVISIONAL' | 'FINAL';

/** A measure as it is, or an indicator's formula over measures. */
export type Metric =
  | { readonly type: 'MEASURE'; readonly measure: Measure }
  | { readonly type: 'INDICATOR'; readonly indicator: Indicator };

/** Only these members of a dimension. */
export interface MemberFilter {
  readonly dimension: Dimension;
  readonly members: readonly Member[];
}

/** A form whose reports are counted, with the member of the dimension "form" that stands for it. */
export interface CountedForm {
  readonly form: Form;
  readonly member: Member;
}

/** One question: a unit with everything below it, a metric, a period, broken down by up to two dimensions. */
export interface FigureQuestion {
  readonly unit: number;
  readonly metric: Metric;
  readonly period: Period;
  readonly by: readonly Dimension[];
  readonly where: readonly MemberFilter[];
  readonly stage: Stage;
  /** NONE when undefined. */
  readonly fill?: Fill | undefined;
  /** The tree that tells what lies below the unit. */
  readonly tree: TreeChoice;
  /** Of metrics that count reports: of which form. */
  readonly form?: CountedForm | undefined;
  /** Whether the reports behind the figure are counted too. */
  readonly coverage?: boolean | undefined;
}

/** One figure. `members` tell the slice: one of each dimension asked by. */
export interface Figure {
  readonly members: readonly Member[];
  readonly value: number | null;
  readonly reason: NoValueReason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Some part was not reported where another part was. */
  readonly incomplete: boolean;
  /** The period of the figure has not ended. */
  readonly running: boolean;
}

/** The code by which a metric is asked for. */
export function metricCode(metric: Metric): string {
  return metric.type === 'MEASURE' ? metric.measure.code : metric.indicator.code;
}
