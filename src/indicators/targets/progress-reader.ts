import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import { parsePeriod, type Period } from '../../kernel/period.js';
import type { Figure, NoValueReason, Stage } from '../figure.js';
import { observe, type ObservationServices } from '../observe.js';
import { findMetric, type FigureRequest } from '../resolve-question.js';
import { progressOf, type Progress } from './progress.js';
import { periodsOfActual, targetMetric, type TargetMetric } from './target-metric.js';
import { readTargets } from './target-reader.js';
import { edgeOf, type Target } from './target.js';

/** What was reached of a target so far. */
export interface TargetProgress extends Progress {
  readonly target: Target;
  readonly metric: TargetMetric['metric'];
  readonly horizon: Period;
  readonly actual: number | null;
  readonly reason: NoValueReason | null;
  /** As in a figure: the sides of a ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly incomplete: boolean;
  /** The period that the actual value belongs to: the horizon itself where its years add up. */
  readonly asOf: Period;
  /** The targets of the units directly below against this one; undefined for ratios, which do not add up. */
  readonly handedDown: HandedDownSum | undefined;
}

/** What was handed down against the unit's own target. */
export interface HandedDownSum {
  readonly count: number;
  readonly sum: number;
  /** The sum less the own bound: negative when less was handed down than is asked for. */
  readonly difference: number;
}

/** Which targets. */
export interface ProgressAsk {
  /** Ids of units inside the scope. */
  readonly units: readonly number[];
  /** Undefined = every horizon. */
  readonly horizon: string | undefined;
  readonly stage: Stage;
}

interface Measured {
  readonly target: Target;
  readonly horizon: Period;
  readonly metric: TargetMetric;
  readonly periods: readonly Period[];
}

/** The targets of many units with their progress: one statement for the targets and one for all numbers. */
export async function readProgress(
  scope: Scope,
  services: ObservationServices,
  { units, horizon, stage }: ProgressAsk,
  today: IsoDate,
): Promise<TargetProgress[]> {
  const targets = await readTargets(scope, services.database, units, horizon, today);
  const measured = await measureAll(services, targets, today);
  const requests = measured.flatMap(({ target, periods }) =>
    periods.map((period) => requestOf(target, period, stage)),
  );
  if (requests.length === 0) return [];
  const { observations } = await observe(scope, services, requests, today);
  let next = 0;
  return measured.map((one) => {
    const figures = observations.slice(next, (next += one.periods.length)).map((result) => {
      if (!result.ok) throw new Error(`a target cannot be read: ${JSON.stringify(result.errors)}`);
      return result.value.figures[0];
    });
    return conclude(one, figures, today);
  });
}

/** Finds the metrics. A metric that is not in memory was defined a moment ago by another process. */
async function measureAll(
  services: ObservationServices,
  targets: readonly Target[],
  today: IsoDate,
): Promise<Measured[]> {
  const isKnown = ({ metric }: Target): boolean =>
    findMetric(metric, definitionsOf(services)) !== undefined;
  if (!targets.every(isKnown)) await services.refreshDefinitions();
  const definitions = definitionsOf(services);
  return targets.map((target) => {
    const found = findMetric(target.metric, definitions);
    const horizon = parsePeriod(target.horizon);
    if (found === undefined || horizon === undefined) {
      throw new Error(`a target of ${target.metric} in ${target.horizon} cannot be read`);
    }
    const metric = targetMetric(found, definitions.catalogue);
    return { target, horizon, metric, periods: periodsOfActual(metric, horizon, today) };
  });
}

function definitionsOf({ catalogue, indicators }: ObservationServices) {
  return { catalogue: catalogue.current(), indicators: indicators.current() };
}

function requestOf(
  { unit, metric, filters, lastDay }: Target,
  period: Period,
  stage: Stage,
): FigureRequest {
  const common = { unit, metric, period: period.code, by: [], where: filters, stage };
  // Nothing stands below a unit that is closed: it answers for what it had on its last day.
  return lastDay === null ? common : { ...common, tree: { basis: 'AS_OF', asOf: lastDay } };
}

function conclude(
  { target, horizon, metric, periods }: Measured,
  figures: readonly (Figure | undefined)[],
  today: IsoDate,
): TargetProgress {
  // The latest period that anything was reported of; else the latest of all tells why there is nothing.
  const found = figures.findIndex((figure) => (figure?.value ?? null) !== null);
  const place = Math.max(0, found);
  const figure = figures[place];
  const { bound, handedDown } = target;
  const { cumulative, addsUp } = metric;
  const actual = figure?.value ?? null;
  return {
    ...progressOf({ bound, horizon, cumulative, actual, today }),
    target,
    metric: metric.metric,
    horizon,
    actual,
    reason: figure?.reason ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    incomplete: figure?.incomplete ?? false,
    asOf: periods[place] ?? horizon,
    handedDown: addsUp ? { ...handedDown, difference: handedDown.sum - edgeOf(bound) } : undefined,
  };
}
