import type { Fill } from '../../indicators/fill/fill.js';
import type { Stage } from '../../indicators/figure.js';
import type { TreeRequest } from '../../indicators/find-tree.js';
import type { FigureAsk, FigureRequest } from '../../indicators/resolve-question.js';

/** The arguments of Unit.indicator. */
export interface IndicatorArguments {
  readonly code: string;
  readonly period: string;
  readonly where?: FigureRequest['where'] | null | undefined;
  readonly form?: string | null | undefined;
  readonly stage: Stage;
  readonly fill: Fill;
  readonly tree?: TreeRequest | null | undefined;
  readonly knownAt?: Date | null | undefined;
}

/**
 * What the arguments ask of a unit; `coverage`: whether the reports behind the figure are selected; `around`: the tree of the
 * units around the field, for a figure that names none.
 */
export function askOf(
  { code, period, where, form, stage, fill, tree, knownAt }: IndicatorArguments,
  coverage: boolean,
  around: TreeRequest | undefined,
): FigureAsk {
  return {
    metric: code,
    period,
    by: [],
    where: where ?? [],
    stage,
    fill,
    tree: tree ?? around,
    knownAt: knownAt ?? undefined,
    form: form ?? undefined,
    coverage,
  };
}
