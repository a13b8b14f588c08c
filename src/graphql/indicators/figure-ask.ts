import type { Fill } from '../../indicators/fill/fill.js';
import type { Stage } from '../../indicators/figure.js';
import type { TreeRequest } from '../../indicators/find-tree.js';
import type { FigureAsk, FigureRequest } from '../../indicators/resolve-question.js';
import { formOfMetric } from '../observations/form-of-metric.js';

/** What both fields for figures are told beside metrics and periods. */
interface CommonArguments {
  readonly where?: FigureRequest['where'] | null | undefined;
  readonly form?: string | null | undefined;
  readonly stage: Stage;
  readonly fill: Fill;
  readonly tree?: TreeRequest | null | undefined;
  readonly knownAt?: Date | null | undefined;
}

/** The arguments of Unit.indicator. */
export interface IndicatorArguments extends CommonArguments {
  readonly code: string;
  readonly period: string;
}

/** The arguments of Unit.indicators. */
export interface IndicatorListArguments extends CommonArguments {
  readonly codes: readonly string[];
  readonly periods: readonly string[];
  readonly by?: readonly string[] | null | undefined;
}

/**
 * What the arguments ask of a unit; `coverage`: whether the reports behind the figure are selected; `around`: the tree of the
 * units around the field, for a figure that names none.
 */
export function askOf(
  { code, period, form, ...rest }: IndicatorArguments,
  coverage: boolean,
  around: TreeRequest | undefined,
): FigureAsk {
  const common = commonOf(rest, coverage, around);
  return { ...common, metric: code, period, by: [], form: form ?? undefined };
}

/** What the arguments of a list ask of a unit: every metric in every period, in that order. */
export function asksOf(
  { codes, periods, by, form, ...rest }: IndicatorListArguments,
  coverage: boolean,
  around: TreeRequest | undefined,
  services: Parameters<typeof formOfMetric>[2],
): FigureAsk[] {
  const formOf = formOfMetric(codes, form, services);
  const common = { ...commonOf(rest, coverage, around), by: by ?? [] };
  return codes.flatMap((metric) =>
    periods.map((period) => ({ ...common, metric, period, form: formOf(metric) })),
  );
}

function commonOf(
  { where, stage, fill, tree, knownAt }: CommonArguments,
  coverage: boolean,
  around: TreeRequest | undefined,
): Omit<FigureAsk, 'metric' | 'period' | 'by' | 'form'> {
  return {
    where: where ?? [],
    stage,
    fill,
    tree: tree ?? around,
    knownAt: knownAt ?? undefined,
    coverage,
  };
}
