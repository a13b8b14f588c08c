import type { FormCatalogue } from '../forms/form.js';
import type { DomainError } from '../kernel/domain-error.js';
import { parsePeriod } from '../kernel/period.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';
import type { FigureQuestion, Metric, Stage } from './figure.js';
import type { Fill } from './fill/fill.js';
import { findForm } from './find-form.js';
import { findBreakdown, findFilters, type FilterRequest } from './find-slices.js';
import { findTree, type KnownHierarchies, type TreeRequest } from './find-tree.js';
import type { IndicatorCatalogue } from './indicator.js';
import * as errors from './observation-errors.js';

/** A question as it comes in: codes and texts. */
export interface FigureRequest {
  /** Id of a unit that the caller may see. */
  readonly unit: number;
  /** Code of an indicator or a measure. */
  readonly metric: string;
  readonly period: string;
  /** Codes of up to two dimensions. */
  readonly by: readonly string[];
  readonly where: readonly FilterRequest[];
  readonly stage: Stage;
  /** NONE when nothing is said. */
  readonly fill?: Fill | undefined;
  /** CURRENT when nothing is said. */
  readonly tree?: TreeRequest | undefined;
  /** As it was known at this instant; undefined: as it is known now. */
  readonly knownAt?: Date | undefined;
  /** Code of the form whose reports are counted; needed by metrics that count reports, and by them only. */
  readonly form?: string | undefined;
  /** Whether the reports behind the figure are counted too. */
  readonly coverage?: boolean | undefined;
}

/** A request without its unit: what is asked alike of many. */
export type FigureAsk = Omit<FigureRequest, 'unit'>;

/** The definitions that questions are read with, all of one version. */
export interface Definitions {
  readonly catalogue: Catalogue;
  readonly indicators: IndicatorCatalogue;
  readonly forms: FormCatalogue;
  /** Which hierarchies there are. */
  readonly trees: KnownHierarchies;
}

/** The same with the trees themselves: what figures are read with. */
export interface FigureDefinitions extends Definitions {
  readonly trees: UnitTrees;
}

/** The question with its definitions, or every fault of it. */
export type ResolvedQuestion =
  { readonly question: FigureQuestion } | { readonly errors: readonly DomainError[] };

/** Finds what the codes of a question mean. */
export function resolveQuestion(
  request: FigureRequest,
  definitions: Definitions,
): ResolvedQuestion {
  const found: DomainError[] = [];
  const metric = findMetric(request.metric, definitions);
  if (metric === undefined) found.push(metricFault(request, definitions));
  const period = parsePeriod(request.period);
  if (period === undefined) found.push(errors.unknownPeriod(['period'], request.period));
  const by = findBreakdown(request.by, definitions.catalogue, found);
  const where = findFilters(request.where, definitions.catalogue, found);
  const form = findForm(request.form, metric, definitions, found);
  const tree = findTree(request.tree, definitions.trees, found);
  if (metric === undefined || period === undefined || found.length > 0) return { errors: found };
  const { unit, stage, fill, coverage } = request;
  return { question: { unit, metric, period, by, where, stage, fill, tree, form, coverage } };
}

/** Resolves each; requests that stand one after the other and differ in nothing but their unit are looked up once. */
export function resolveQuestions(
  requests: readonly FigureRequest[],
  definitions: Definitions,
): ResolvedQuestion[] {
  let last: { readonly request: FigureRequest; readonly resolved: ResolvedQuestion } | undefined;
  return requests.map((request) => {
    if (last === undefined || !asksTheSame(request, last.request)) {
      last = { request, resolved: resolveQuestion(request, definitions) };
    }
    const { resolved } = last;
    return 'errors' in resolved
      ? resolved
      : { question: { ...resolved.question, unit: request.unit } };
  });
}

function asksTheSame(one: FigureRequest, other: FigureRequest): boolean {
  return (
    one.metric === other.metric &&
    one.period === other.period &&
    one.by === other.by &&
    one.where === other.where &&
    one.stage === other.stage &&
    one.fill === other.fill &&
    one.tree === other.tree &&
    one.form === other.form &&
    one.coverage === other.coverage
  );
}

/** An indicator or measure by its code. */
export function findMetric(
  code: string,
  { catalogue, indicators }: Omit<Definitions, 'forms' | 'trees'>,
): Metric | undefined {
  const indicator = indicators.indicators.get(code);
  if (indicator !== undefined) return { type: 'INDICATOR', indicator };
  const measure = catalogue.measures.get(code);
  return measure === undefined ? undefined : { type: 'MEASURE', measure };
}

function metricFault(
  { metric, knownAt }: FigureRequest,
  { indicators, catalogue }: Definitions,
): DomainError {
  const known = [...indicators.indicators.keys(), ...catalogue.measures.keys()];
  const near = nearest(metric, known);
  return knownAt === undefined || near !== undefined
    ? errors.unknownMetric(['metric'], metric, near)
    : errors.metricNotYetKnown(['metric'], metric, knownAt);
}
