import { PlacedKeys } from '../cube/placed-keys.js';
import type { PlacedReading } from '../cube/placed-sums.js';
import type { CubeReading } from '../cube/sums.js';
import type { IsoDate } from '../kernel/date.js';
import type { FigureQuestion } from './figure.js';
import { MeasureTimes } from './measure-time.js';
import type { Observation } from './observe.js';
import { planQuestion } from './read-figures.js';
import { planCoverages } from './report-coverage/plan-coverage.js';
import { RequestList } from './request-list.js';
import { resolveQuestion, type FigureAsk, type FigureDefinitions } from './resolve-question.js';
import { dayOfTree, treesOf } from './tree-choice.js';

/** Figures that are asked alike of every unit at a place of a question. */
export interface PlacedAsks {
  /** Which units: those that this step of a walk leads to. */
  readonly step: number;
  readonly asks: readonly FigureAsk[];
}

/** Makes the observations of a unit, one for each ask, out of what was read of its place. */
export type ObservationsOf = (reading: PlacedReading, unit: number) => readonly Observation[];

/** What must be read of the units of all places, and the way from there to their figures. */
export interface PlacedFigures {
  readonly keys: PlacedKeys;
  /** One for each list of asks. */
  readonly observations: readonly ObservationsOf[];
  /** False: the definitions changed meanwhile, and what was read must not be used. */
  isCurrent(reading: PlacedReading): boolean;
}

/** Stands for the units of a place while their figures are planned. */
const anyUnit = 0;

/**
 * Plans figures that are asked alike of many units, whichever these are. Undefined when something in it has to be asked in another
 * way: facts in slices that no cell holds, a tree that the cube does not keep, earlier knowledge, values that stand in for missing
 * ones, or an ask that is at fault.
 */
export function planPlacedFigures(
  asked: readonly PlacedAsks[],
  definitions: FigureDefinitions,
  today: IsoDate,
): PlacedFigures | undefined {
  const planning = { definitions, today, times: new MeasureTimes(today) };
  const lists = new Map<number, RequestList>();
  const observations: ObservationsOf[] = [];
  for (const { step, asks } of asked) {
    const requests = lists.get(step) ?? new RequestList();
    lists.set(step, requests);
    const plans = asks.map((ask) => planAsk(ask, step, requests, planning));
    if (!plans.every((plan) => plan !== undefined)) return undefined;
    observations.push((reading, unit) => plans.map((plan) => plan(reading, unit)));
  }
  if ([...lists.values()].some(({ crosses }) => crosses.length > 0)) return undefined;
  const keys = [...lists].flatMap(([place, { cells }]) =>
    cells.map((cell) => ({ ...cell, place })),
  );
  const isCurrent = ({ catalogueVersion }: PlacedReading): boolean =>
    Object.values(definitions).every(({ version }) => version === catalogueVersion);
  return { keys: new PlacedKeys(keys), observations, isCurrent };
}

interface Planning {
  readonly definitions: FigureDefinitions;
  readonly today: IsoDate;
  readonly times: MeasureTimes;
}

type ObservationOf = (reading: PlacedReading, unit: number) => Observation;

function planAsk(
  ask: FigureAsk,
  place: number,
  requests: RequestList,
  planning: Planning,
): ObservationOf | undefined {
  if (ask.knownAt !== undefined || ask.fill === 'LAST_REPORTED') return undefined;
  const { definitions, today } = planning;
  const resolved = resolveQuestion({ ...ask, unit: anyUnit }, definitions);
  if ('errors' in resolved) return undefined;
  const { tree, period } = resolved.question;
  if (!treesOf(tree, definitions.trees).keeps(dayOfTree(tree, period, today))) return undefined;
  return planObservation(place, resolved.question, requests, planning);
}

function planObservation(
  place: number,
  question: FigureQuestion,
  requests: RequestList,
  { definitions, times }: Planning,
): ObservationOf {
  const figures = planQuestion(question, definitions, requests, times)(anyUnit);
  const [coverage] = planCoverages([question], definitions, requests, times);
  return (reading, unit) => {
    const { catalogueVersion, knownAt } = reading;
    const cells = reading.sumsOf(place, unit);
    const sums: CubeReading = { cells, crosses: [], catalogueVersion, knownAt };
    return {
      question: { ...question, unit },
      figures: figures(sums),
      coverage: coverage?.(sums),
    };
  };
}
