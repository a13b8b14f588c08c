import { knownAtInFuture } from '../../indicators/observation-errors.js';
import { resolveQuestion, type FigureRequest } from '../../indicators/resolve-question.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { costLimitExceeded } from '../errors/errors.js';
import { badInput, requestError } from '../errors/request-error.js';
import type { ApiServices } from '../services.js';
import { formOfMetric } from './form-of-metric.js';
import type { ObservationsInput } from './observations.type.js';

/** The most combinations of metrics and periods that one question may name. */
const mostCombinations = 10_000;

/** What every figure of a question has in common. */
export type CommonRequest = Pick<
  FigureRequest,
  'by' | 'where' | 'stage' | 'fill' | 'tree' | 'knownAt'
>;

/** Reads the common part of a question. */
export function commonRequest({
  by,
  where,
  stage,
  fill,
  tree,
  knownAt,
}: ObservationsInput): CommonRequest {
  return {
    by: by ?? [],
    where: where ?? [],
    stage,
    fill,
    tree: tree ?? undefined,
    knownAt: knownAt ?? undefined,
  };
}

/** How many slices each figure has; throws BAD_USER_INPUT with all that is wrong with codes and periods. */
export function checkObservations(input: ObservationsInput, services: ApiServices): number {
  const { metrics, periods } = input;
  const combinations = metrics.length * periods.length;
  if (combinations > mostCombinations) {
    throw requestError(
      costLimitExceeded('pairs of metric and period', mostCombinations, combinations),
    );
  }
  const definitions = {
    catalogue: services.catalogue.current(),
    indicators: services.indicators.current(),
    forms: services.forms.current(),
    trees: services.trees.current(),
  };
  const formOf = formOfMetric(metrics, input.form, services);
  const common = { unit: 0, ...commonRequest(input) };
  const found = new Map<string, DomainError>();
  const now = services.clock.now();
  if (input.knownAt && input.knownAt > now) {
    throw badInput([knownAtInFuture(['input', 'knownAt'], input.knownAt, now)]);
  }
  let slices = 1;
  for (const [place, metric] of metrics.entries()) {
    for (const [order, period] of periods.entries()) {
      const form = formOf(metric);
      const resolved = resolveQuestion({ ...common, metric, period, form }, definitions);
      if ('question' in resolved) {
        slices = sliceCount(resolved.question);
        continue;
      }
      for (const error of resolved.errors.map((each) => placed(each, place, order))) {
        found.set(`${error.code} ${error.path.join('.')} ${error.actual ?? ''}`, error);
      }
    }
  }
  if (found.size > 0) throw badInput([...found.values()]);
  return slices;
}

type Question = Extract<ReturnType<typeof resolveQuestion>, { question: unknown }>['question'];

function sliceCount({ by, where }: Question): number {
  return by.reduce((count, { id, members }) => {
    const filters = where.filter(({ dimension }) => dimension.id === id);
    const shown = members.filter((member) =>
      filters.every((filter) => filter.members.includes(member)),
    );
    return count * shown.length;
  }, 1);
}

function placed(error: DomainError, metric: number, period: number): DomainError {
  const [field, ...rest] = error.path;
  if (field === 'metric') return { ...error, path: ['input', 'metrics', metric] };
  if (field === 'period') return { ...error, path: ['input', 'periods', period] };
  return { ...error, path: ['input', ...(field === undefined ? [] : [field]), ...rest] };
}
