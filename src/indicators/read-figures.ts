import type { Scope } from '../access/scope.js';
import type { ReadSums } from '../cube/read-sums.js';
import type { CubeReading } from '../cube/sums.js';
import { key, metricsOf } from '../formula/metrics-of.js';
import type { FormulaTree, MetricReference } from '../formula/tree.js';
import type { IsoDate } from '../kernel/date.js';
import type { Catalogue, Dimension, Member } from '../measures/catalogue.js';
import type { Queryable } from '../platform/queryable.js';
import { evaluateFigure } from './evaluate-figure.js';
import type { Figure, FigureQuestion, Metric } from './figure.js';
import { MeasureTimes } from './measure-time.js';
import { planReference, type ReferencePlan } from './plan-reference.js';
import { RequestList } from './request-list.js';

/** The answers to a list of questions, all from one snapshot; `figures[i]` are the slices of question i. */
export interface FigureReading {
  readonly figures: readonly (readonly Figure[])[];
  readonly catalogueVersion: number;
  /** What was known: the instant of the latest revision in the snapshot. */
  readonly knownAt: Date;
}

/** Answers all questions with one statement, however many units, metrics, periods and slices they name. */
export async function readFigures(
  scope: Scope,
  database: Queryable,
  readSums: ReadSums,
  catalogue: Catalogue,
  questions: readonly FigureQuestion[],
  today: IsoDate,
): Promise<FigureReading> {
  const requests = new RequestList();
  const times = new MeasureTimes(today);
  const plans = planAll(questions, (question) =>
    planQuestion(question, catalogue, requests, times),
  );
  const { cells, crosses } = requests;
  const reading = await readSums(scope, database, { cells, crosses, today });
  return {
    figures: plans.map((plan) => plan(reading)),
    catalogueVersion: reading.catalogueVersion,
    knownAt: reading.knownAt,
  };
}

/** A question about hundreds of units reads the same formula for each; formulas live as long as their definitions. */
const knownReferences = new WeakMap<FormulaTree, readonly MetricReference[]>();

type QuestionPlan = (reading: CubeReading) => Figure[];
type UnitPlan = (unit: number) => QuestionPlan;

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
    one.stage === other.stage
  );
}

function planQuestion(
  question: FigureQuestion,
  catalogue: Catalogue,
  requests: RequestList,
  times: MeasureTimes,
): UnitPlan {
  const references = new Map<string, (unit: number) => ReferencePlan>();
  for (const reference of referencesOf(question.metric)) {
    const measure = catalogue.measures.get(reference.code);
    if (measure === undefined) throw new Error(`no measure ${reference.code} in the catalogue`);
    references.set(
      key(reference),
      planReference(question, reference, measure, catalogue, requests, times),
    );
  }
  const slices = slicesOf(question);
  return (unit) => {
    const plans = [...references].map(([name, planFor]) => [name, planFor(unit)] as const);
    return (reading) =>
      slices.map((slice) => {
        const values = new Map(plans.map(([name, plan]) => [name, plan(reading, slice)]));
        return evaluateFigure(question.metric, slice, values);
      });
  };
}

function referencesOf(metric: Metric): readonly MetricReference[] {
  if (metric.type === 'MEASURE') return [{ code: metric.measure.code, slices: [] }];
  const { tree } = metric.indicator;
  const references = knownReferences.get(tree) ?? metricsOf(tree);
  knownReferences.set(tree, references);
  return references;
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
