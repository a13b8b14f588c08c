import type { Scope } from '../access/scope.js';
import type { ReadSums } from '../cube/read-sums.js';
import type { CubeReading } from '../cube/sums.js';
import { key } from '../formula/metrics-of.js';
import type { IsoDate } from '../kernel/date.js';
import type { Dimension, Member } from '../measures/catalogue.js';
import type { Queryable } from '../platform/queryable.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';
import type { Coverage } from './report-coverage/coverage.js';
import { planCoverages } from './report-coverage/plan-coverage.js';
import { reachesBeyond, suppressed } from './beyond-scope.js';
import { evaluateFigure } from './evaluate-figure.js';
import type { Figure, FigureQuestion } from './figure.js';
import { MeasureTimes } from './measure-time.js';
import { planReference, type ReferencePlan, type ReferenceValue } from './plan-reference.js';
import { measureOf, referencesOf } from './references-of.js';
import { RequestList } from './request-list.js';
import type { Definitions } from './resolve-question.js';
import { TreePlaces } from './tree-choice.js';

/** The answers to a list of questions, all from one snapshot; `figures[i]` are the slices of question i. */
export interface FigureReading {
  readonly figures: readonly (readonly Figure[])[];
  /** Of each question that asks for it: the reports behind its figures. */
  readonly coverages: readonly (readonly Coverage[] | undefined)[];
  readonly catalogueVersion: number;
  /** What was known: the instant of the latest revision in the snapshot. */
  readonly knownAt: Date;
}

/**
 * Answers all questions with one statement, however many units, metrics, periods and slices they name. `now`: the trees that tell
 * what the caller may see, where those of the definitions are earlier ones.
 */
export async function readFigures(
  scope: Scope,
  database: Queryable,
  readSums: ReadSums,
  definitions: Definitions & { readonly trees: UnitTrees },
  questions: readonly FigureQuestion[],
  today: IsoDate,
  now = definitions.trees,
): Promise<FigureReading> {
  const requests = new RequestList();
  const times = new MeasureTimes(today);
  const places = new TreePlaces(definitions.trees, today);
  const placed = questions.map((question) => placeQuestion(question, places));
  const plans = planAll(placed, (question) => planQuestion(question, definitions, requests, times));
  const coverages = planCoverages(placed, definitions, requests, times);
  const { cells, crosses, fills } = requests;
  const reading = await readSums(scope, database, {
    cells,
    crosses,
    sets: places.sets,
    fills,
    today,
  });
  const trees = { asked: definitions.trees, now, today };
  const isHidden = questions.map((question) => reachesBeyond(scope, question, trees));
  return {
    figures: plans.map((plan, i) => (isHidden[i] ? suppressed(plan(reading)) : plan(reading))),
    coverages: coverages.map((plan, i) => (isHidden[i] ? plan && [] : plan?.(reading))),
    catalogueVersion: reading.catalogueVersion,
    knownAt: reading.knownAt,
  };
}

/** Makes the figures of a question out of a reading. */
export type QuestionPlan = (reading: CubeReading) => Figure[];
type UnitPlan = (unit: number) => QuestionPlan;

/** The question with the node that holds what its unit holds in the chosen tree. */
function placeQuestion(question: FigureQuestion, places: TreePlaces): FigureQuestion {
  const { unit, tree, period } = question;
  const node = places.nodeOf(unit, tree, period);
  return node === unit ? question : { ...question, unit: node };
}

/** Questions that differ in nothing but their unit stand one after the other and share a plan. */
function planAll(
  questions: readonly FigureQuestion[],
  planOf: (question: FigureQuestion) => UnitPlan,
): QuestionPlan[] {
  let last: { readonly question: FigureQuestion; readonly plan: UnitPlan } | undefined;
  return questions.map((question) => {
    if (last === undefined || !asksTheSame(question, last.question)) {
      last = { question, plan: planOf(question) };
    }
    return last.plan(question.unit);
  });
}

function asksTheSame(one: FigureQuestion, other: FigureQuestion): boolean {
  return (
    one.metric === other.metric &&
    one.period === other.period &&
    one.by === other.by &&
    one.where === other.where &&
    one.stage === other.stage &&
    one.fill === other.fill &&
    one.form === other.form
  );
}

/** The way to the figures of a question, alike for all units; given one, what it needs is put on the request list. */
export function planQuestion(
  question: FigureQuestion,
  definitions: Definitions,
  requests: RequestList,
  times: MeasureTimes,
): UnitPlan {
  const references = new Map<string, (unit: number) => ReferencePlan>();
  for (const reference of referencesOf(question.metric)) {
    const measure = measureOf(reference, definitions.catalogue);
    references.set(
      key(reference),
      planReference(question, reference, measure, definitions, requests, times),
    );
  }
  const slices = slicesOf(question);
  return (unit) => {
    const plans = [...references].map(([name, planFor]) => [name, planFor(unit)] as const);
    return (reading) =>
      slices.map((slice) => {
        const values = new Map<string, ReferenceValue>();
        for (const [name, plan] of plans) values.set(name, plan(reading, slice));
        return evaluateFigure(question.metric, slice, values);
      });
  };
}

/** Every combination of the members asked by; UNKNOWN and NOT_APPLICABLE come last. */
function slicesOf({ by, where }: FigureQuestion): Member[][] {
  return by.reduce<Member[][]>(
    (slices, dimension) => {
      const members = membersAsked(dimension, where);
      return slices.flatMap((slice) => members.map((member) => [...slice, member]));
    },
    [[]],
  );
}

function membersAsked(dimension: Dimension, where: FigureQuestion['where']): Member[] {
  const filters = where.filter((filter) => filter.dimension.id === dimension.id);
  const members = dimension.members.filter(({ id }) =>
    filters.every((filter) => filter.members.some((member) => member.id === id)),
  );
  const isSystem = ({ id }: Member): boolean => id % 1000 < 2;
  return [...members.filter((member) => !isSystem(member)), ...members.filter(isSystem)];
}
