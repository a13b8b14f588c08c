import type { CubeReading, Sum } from '../cube/sums.js';
import type { MetricReference } from '../formula/tree.js';
import type { Measure, Member } from '../measures/catalogue.js';
import type { FigureQuestion, NoValueReason, Stage } from './figure.js';
import { planFill } from './fill/plan-fill.js';
import type { KeyRange, MeasureTime, MeasureTimes } from './measure-time.js';
import { constrainReference, type ReferenceConstraint } from './reference-constraint.js';
import type { RequestList } from './request-list.js';
import type { Definitions } from './resolve-question.js';

/** What one measure of a formula came to in one slice. */
export interface ReferenceValue {
  /** Null: no report states it there, or `reason`. The zero of what is counted is 0. */
  readonly value: number | null;
  readonly reason: NoValueReason | null;
  /** Reports that state it; undefined for what is counted, not stated: there nothing can be missing. */
  readonly reporters: number | undefined;
  readonly running: boolean;
  /** Some native period of the asked one was not reported where another was. */
  readonly gaps: boolean;
}

/** Reads the value for one slice out of a reading. */
export type ReferencePlan = (reading: CubeReading, slice: readonly Member[]) => ReferenceValue;

/** Finds the sums of one range of native periods for one slice. */
type RangePlan = (reading: CubeReading, slice: readonly Member[]) => readonly Sum[];

/** The way to the value of a measure, alike for all units; given a unit, it puts what that one needs on the request list. */
export function planReference(
  question: FigureQuestion,
  reference: MetricReference,
  measure: Measure,
  { catalogue, forms }: Omit<Definitions, 'indicators'>,
  requests: RequestList,
  times: MeasureTimes,
): (unit: number) => ReferencePlan {
  const time = timeOf(question, measure, times);
  if ('reason' in time) return () => () => withoutValue(time.reason);
  const constraint = constrainReference(question, reference, measure, catalogue);
  if (constraint === undefined) return () => () => withoutValue('NOT_APPLICABLE');
  const fillFor = planFill(question, measure, time.natives, constraint, forms, requests);
  return (unit) => {
    const plans = time.ranges.map((range) => planRange(unit, measure, range, constraint, requests));
    const fill = fillFor(unit);
    return (reading, slice) => {
      // A stock, and only stocks are filled, has one range.
      const filled = fill(reading, slice);
      const ranges = plans.map((plan) => add(plan(reading, slice), filled, question.stage));
      return valueOf(measure, ranges, time.running);
    };
  };
}

/** Reports are counted by the native periods of their form; `resolveQuestion` sees to it that there is one. */
function timeOf(
  { period, form }: FigureQuestion,
  measure: Measure,
  times: MeasureTimes,
): MeasureTime {
  if (measure.source !== 'SYSTEM') return times.of(measure, period);
  if (form === undefined) return { reason: 'NOT_APPLICABLE' };
  return times.ofForm(measure, form.form.grain, period);
}

function withoutValue(reason: NoValueReason): ReferenceValue {
  return { value: null, reason, reporters: undefined, running: false, gaps: false };
}

/** No restriction: the total. One: kept margins. More: only the facts know (semantics 6). */
function planRange(
  node: number,
  measure: Measure,
  range: KeyRange,
  { allowed, groups }: ReferenceConstraint,
  requests: RequestList,
): RangePlan {
  const cell = (slice: number): number =>
    requests.cell({ node, measure: measure.id, slice, ...range });
  const [only, ...others] = allowed.entries();
  if (only === undefined) {
    const place = cell(0);
    return (reading) => present([reading.cells[place]]);
  }
  if (others.length === 0) {
    const places = new Map(only[1].map((member) => [member, cell(member)]));
    return (reading, slice) => {
      const members = groups.length === 0 ? only[1] : slice.map(({ id }) => id);
      return present(members.map((member) => reading.cells[places.get(member) ?? -1]));
    };
  }
  const { lowest, highest } = range;
  const dimensions = [...allowed.keys()];
  const place = requests.cross({
    node,
    measure: measure.id,
    lowest,
    highest,
    dimensions,
    groups,
    allowed: [...allowed.values()].flat(),
  });
  return (reading, slice) => {
    const members = slice
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    return present([reading.crosses[place]?.get(members)]);
  };
}

function present(sums: readonly (Sum | undefined)[]): Sum[] {
  return sums.filter((sum) => sum !== undefined);
}

interface StageSum {
  readonly amount: number;
  readonly reporters: number;
}

function add(sums: readonly Sum[], filled: readonly Sum[], stage: Stage): StageSum {
  const total = { amount: 0, reporters: 0 };
  for (const sum of sums) addTo(total, sum, stage);
  for (const sum of filled) addTo(total, sum, stage);
  return total;
}

function addTo(total: { amount: number; reporters: number }, sum: Sum, stage: Stage): void {
  total.amount += stage === 'FINAL' ? sum.final : sum.provisional;
  total.reporters += stage === 'FINAL' ? sum.finalReporters : sum.provisionalReporters;
}

function valueOf(measure: Measure, ranges: readonly StageSum[], running: boolean): ReferenceValue {
  let amount = 0;
  for (const range of ranges) amount += range.amount;
  if (measure.source === 'REGISTER' || measure.source === 'SYSTEM') {
    return { value: amount, reason: null, reporters: undefined, running, gaps: false };
  }
  const reporters = ranges.reduce((total, range) => total + range.reporters, 0);
  const gaps = reporters > 0 && ranges.some((range) => range.reporters === 0);
  if (reporters === 0) return { value: null, reason: 'NO_DATA', reporters, running, gaps };
  return { value: amount, reason: null, reporters, running, gaps };
}
