import { firstDay, lastDay, monthsOf, nativePeriods } from './calendar.js';
import type { Catalogue, Constraint, FormulaPart, Measure } from './catalogue.js';
import { factsOf, type Fact } from './facts.js';
import { filledFacts, type FilledFact, type FormDuty } from './fills.js';
import { pathUp, placeUnit } from './trees.js';
import type { World } from './world.js';

/** Whose tree all facts are seen under: that of today, of the last day of the asked period, of a day. */
export type Tree = 'CURRENT' | 'AT_PERIOD' | { readonly asOf: string };
export interface Question {
  readonly unit: string;
  /** The code of a measure or an indicator. */
  readonly metric: string;
  readonly period: string;
  readonly slices: readonly Constraint[];
  /** CURRENT when nothing is said. */
  readonly tree?: Tree;
  /** Who owes what: given, missing reports of stocks count with their last value. */
  readonly fill?: readonly FormDuty[];
}
export type Reason = 'NO_DATA' | 'ZERO_DENOMINATOR' | 'FINER_THAN_GRAIN' | 'NOT_APPLICABLE';
export interface Answer {
  readonly value: number | null;
  readonly reason?: Reason;
  /** How many reports (or records of a register) the value is made of. */
  readonly reporters: number;
}

/** Everything known at one moment: the records and the day. */
export interface Moment {
  readonly world: World;
  readonly catalogue: Catalogue;
  readonly today: string;
  /** Facts that were asked for already, by measure and period. */
  readonly remembered: Map<string, Fact[]>;
}

/** What the number is, straight from the records (semantics 2, 4, 5, 6). */
export function answer(moment: Moment, question: Question): Answer {
  const indicator = moment.catalogue.indicators.get(question.metric);
  if (indicator === undefined) {
    return partAnswer(moment, { measure: question.metric, slices: [] }, question);
  }
  const numerator = partAnswer(moment, indicator.numerator, question);
  if (indicator.denominator === undefined) return numerator;
  const denominator = partAnswer(moment, indicator.denominator, question);
  if (numerator.value === null || denominator.value === null) {
    return emptierOf(numerator, denominator);
  }
  const reporters = numerator.reporters + denominator.reporters;
  if (denominator.value === 0) return { value: null, reason: 'ZERO_DENOMINATOR', reporters };
  return { value: (numerator.value / denominator.value) * indicator.factor, reporters };
}

/** The side that has no value; of two, the one whose reason says more. */
function emptierOf(left: Answer, right: Answer): Answer {
  const telling: readonly (Reason | undefined)[] = [
    'FINER_THAN_GRAIN',
    'NOT_APPLICABLE',
    'NO_DATA',
  ];
  return telling.flatMap((reason) => [left, right].filter((side) => side.reason === reason))[0]!;
}

function partAnswer(moment: Moment, part: FormulaPart, question: Question): Answer {
  const measure = moment.catalogue.measures.get(part.measure);
  if (measure === undefined) throw new Error(`no measure ${part.measure}`);
  // Nine months are for questions on flows only (semantics 8).
  if (measure.kind === 'STOCK' && question.period.endsWith('-9M')) {
    return { value: null, reason: 'NOT_APPLICABLE', reporters: 0 };
  }
  const inside = nativePeriods(question.period, measure.grain);
  if (inside === undefined) return { value: null, reason: 'FINER_THAN_GRAIN', reporters: 0 };
  const begun = inside.filter((months) => firstDay(months) <= moment.today);
  if (begun.length === 0) return { value: null, reason: 'NO_DATA', reporters: 0 };
  const counted = measure.kind === 'FLOW' ? begun : [standing(begun, moment.today)];
  const slices = [...part.slices, ...question.slices];
  const day = dayOfTree(question, moment.today);
  let value = 0;
  let reporters = 0;
  for (const months of counted) {
    const filled = filledIn(moment, measure, months, question);
    for (const fact of [...facts(moment, part.measure, months), ...filled]) {
      if (!unitsAbove(moment.world, fact, day).has(question.unit)) continue;
      const amount = amountIn(fact, slices);
      if (amount === undefined) continue;
      value += amount;
      reporters += 1;
    }
  }
  if (measure.source === 'REPORTED' && reporters === 0) {
    return { value: null, reason: 'NO_DATA', reporters };
  }
  return { value, reporters };
}

function filledIn(
  { world, catalogue }: Moment,
  measure: Measure,
  months: string[],
  { fill = [] }: Question,
): FilledFact[] {
  const isFilled = measure.kind === 'STOCK' && measure.source === 'REPORTED';
  return isFilled ? filledFacts(world, catalogue, fill, measure.code, months) : [];
}

/** How many reports count with an earlier value below the unit, of any measure of the metric (semantics 8, coverage). */
export function filledReporters(moment: Moment, question: Question): number {
  const { catalogue, world, today } = moment;
  const indicator = catalogue.indicators.get(question.metric);
  const parts = [indicator?.numerator.measure ?? question.metric, indicator?.denominator?.measure];
  const found = parts.flatMap((code) => {
    const measure = catalogue.measures.get(code ?? '');
    const inside = measure && nativePeriods(question.period, measure.grain);
    const begun = inside?.filter((months) => firstDay(months) <= today) ?? [];
    if (measure === undefined || begun.length === 0 || question.period.endsWith('-9M')) return [];
    return filledIn(moment, measure, standing(begun, today), question)
      .filter((fact) => unitsAbove(world, fact, dayOfTree(question, today)).has(question.unit))
      .map(({ from }) => from);
  });
  return new Set(found).size;
}

function facts(
  { world, catalogue, today, remembered }: Moment,
  code: string,
  months: string[],
): Fact[] {
  const key = `${code} ${months.join()}`;
  const found = remembered.get(key) ?? factsOf(world, catalogue.measures.get(code)!, months, today);
  remembered.set(key, found);
  return found;
}

/** The native period that a stock of a longer one is taken from: the last that has ended, else the running one. */
function standing(begun: readonly string[][], today: string): string[] {
  const ended = begun.filter((months) => lastDay(months) < today);
  return ended[ended.length - 1] ?? begun[begun.length - 1]!;
}

/** The units that a fact stands at and below, under the tree of a day. */
function unitsAbove(
  world: World,
  { unit, sent = [] }: Pick<Fact, 'unit' | 'sent'>,
  day: string,
): ReadonlySet<string> {
  const known = paths.get(world) ?? new Map<string, ReadonlySet<string>>();
  paths.set(world, known);
  const stands = placeUnit({ unit, sent }, day);
  const key = `${stands} ${day}`;
  const found = known.get(key) ?? new Set(pathUp(world, stands, day));
  known.set(key, found);
  return found;
}

const paths = new WeakMap<World, Map<string, ReadonlySet<string>>>();

function dayOfTree({ tree = 'CURRENT', period }: Question, today: string): string {
  if (tree === 'CURRENT') return today;
  return tree === 'AT_PERIOD' ? lastDay(monthsOf(period)) : tree.asOf;
}

/** The part of a fact that lies in the slices; undefined when none of it was stated for them. */
function amountIn(fact: Fact, slices: readonly Constraint[]): number | undefined {
  let parts = fact.parts;
  let brokenDown = false;
  for (const { dimension, members } of slices) {
    if (fact.parts.some((part) => part.dimension === dimension)) {
      parts = parts.filter((part) => part.dimension === dimension && members.includes(part.member));
      brokenDown = true;
    } else if (!members.includes(fact.members[dimension] ?? 'UNKNOWN')) {
      return undefined;
    }
  }
  if (!brokenDown) return fact.amount;
  return parts.length === 0 ? undefined : parts.reduce((total, part) => total + part.amount, 0);
}
