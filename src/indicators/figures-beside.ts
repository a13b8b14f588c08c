import type { BesideReading, PlacedKey } from '../cube/sums-beside.js';
import type { CubeReading } from '../cube/sums.js';
import type { IsoDate } from '../kernel/date.js';
import type { FigureQuestion } from './figure.js';
import { MeasureTimes } from './measure-time.js';
import type { Observation } from './observe.js';
import { planQuestion } from './read-figures.js';
import { planCoverages } from './report-coverage/plan-coverage.js';
import { RequestList } from './request-list.js';
import {
  resolveQuestion,
  type Definitions,
  type FigureAsk,
  type FigureDefinitions,
} from './resolve-question.js';
import { dayOfTree, treesOf } from './tree-choice.js';

/** A figure that is asked alike of every unit at a place of a question. */
export interface PlacedAsk {
  readonly place: number;
  readonly ask: FigureAsk;
}

/** Makes the observation of a unit out of what was read beside the units. */
export type ObservationOf = (reading: BesideReading, unit: number) => Observation;

/** What must be read beside units that are not known yet, and the way from there to their figures. */
export interface FiguresBeside {
  readonly keys: readonly PlacedKey[];
  /** One for each ask. */
  readonly observations: readonly ObservationOf[];
  /** False: the definitions changed meanwhile, and what was read must not be used. */
  isCurrent(reading: BesideReading): boolean;
}

/** Stands for the units of a place while their figures are planned. */
const anyUnit = 0;

/**
 * Plans figures of units before the units are found, so that one statement can find both. Undefined when something in it has to
 * be asked in another way: facts in slices that no cell holds, a tree that the cube does not keep, earlier
 * knowledge, values that stand in for missing ones, or an ask that is at fault.
 */
export function planFiguresBeside(
  asks: readonly PlacedAsk[],
  definitions: FigureDefinitions,
  today: IsoDate,
): FiguresBeside | undefined {
  const lists = new Map<number, RequestList>();
  const times = new MeasureTimes(today);
  const observations: ObservationOf[] = [];
  for (const { place, ask } of asks) {
    const requests = lists.get(place) ?? new RequestList();
    lists.set(place, requests);
    if (ask.knownAt !== undefined || ask.fill === 'LAST_REPORTED') return undefined;
    const resolved = resolveQuestion({ ...ask, unit: anyUnit }, definitions);
    if ('errors' in resolved) return undefined;
    const { question } = resolved;
    const { tree, period } = question;
    if (!treesOf(tree, definitions.trees).keeps(dayOfTree(tree, period, today))) return undefined;
    const observation = planObservation(place, question, definitions, requests, times);
    observations.push(observation);
  }
  if ([...lists.values()].some(({ crosses }) => crosses.length > 0)) return undefined;
  const keys = [...lists].flatMap(([place, { cells }]) =>
    cells.map(({ measure, slice, lowest, highest, opening }) => ({
      place,
      measure,
      slice,
      lowest,
      highest,
      opening,
    })),
  );
  const isCurrent = ({ catalogueVersion }: BesideReading): boolean =>
    Object.values(definitions).every(({ version }) => version === catalogueVersion);
  return { keys, observations, isCurrent };
}

function planObservation(
  place: number,
  question: FigureQuestion,
  definitions: Definitions,
  requests: RequestList,
  times: MeasureTimes,
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
