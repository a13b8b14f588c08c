import type { Findings } from '../../kernel/findings.js';
import { cleanText } from '../../kernel/text.js';
import { duplicateEntry } from '../../measures/errors.js';
import { invalidNote } from '../../submissions/errors.js';
import type { FigureQuestion } from '../figure.js';
import { constrainReference } from '../reference-constraint.js';
import { countsReports, measureOf, referencesOf } from '../references-of.js';
import { findMetric, resolveQuestion, type Definitions } from '../resolve-question.js';
import { checkBound } from './check-bound.js';
import * as errors from './errors.js';
import { isHorizon } from './horizon.js';
import type { TargetRow } from './target-row.js';
import { orderedFilters, type Target } from './target.js';

const LONGEST_BASIS = 500;
const LONGEST_NOTE = 2000;

/** What is said of a target: everything but the unit, its number and what was handed down. */
export type TargetContent = Pick<Target, 'bound' | 'basisVi' | 'basisEn' | 'note'>;

/** Checks what a target is about against the definitions. */
export function checkSubject(row: TargetRow, definitions: Definitions, findings: Findings): void {
  const filters = row.where ?? [];
  if (!isHorizon(row.horizon)) {
    findings.add((path) => errors.invalidHorizon(path, row.horizon), 'horizon');
  }
  filters.forEach(({ dimension }, index) => {
    if (filters.findIndex((other) => other.dimension === dimension) === index) return;
    findings.add((path) => duplicateEntry(path, dimension), 'where', index, 'dimension');
  });
  const metric = findMetric(row.metric, definitions);
  if (metric !== undefined && countsReports(metric, definitions.catalogue)) {
    findings.add((path) => errors.metricNotTargeted(path, row.metric), 'metric');
    return;
  }
  // The horizon has its own finding: any year stands in for it.
  const request = { unit: 0, metric: row.metric, period: '2025', by: [], where: filters };
  const resolved = resolveQuestion({ ...request, stage: 'PROVISIONAL' }, definitions);
  if ('errors' in resolved) {
    for (const error of resolved.errors) {
      findings.add((path) => ({ ...error, path: [...path, ...error.path] }));
    }
    return;
  }
  checkFilters(row, resolved.question, definitions, findings);
}

/** Each filter by itself, so that the finding names the one that does not fit. */
function checkFilters(
  { metric: code }: TargetRow,
  question: FigureQuestion,
  { catalogue }: Definitions,
  findings: Findings,
): void {
  question.where.forEach((filter, index) => {
    const alone = { ...question, where: [filter] };
    const fits = referencesOf(question.metric).every(
      (reference) =>
        constrainReference(alone, reference, measureOf(reference, catalogue), catalogue) !==
        undefined,
    );
    if (fits) return;
    const { code: dimension } = filter.dimension;
    findings.add((path) => errors.filterNotKept(path, code, dimension), 'where', index);
  });
}

/** What the row says of the target; undefined when it says nothing that could be kept, with findings. */
export function checkContent(row: TargetRow, findings: Findings): TargetContent | undefined {
  const bound = checkBound(row, findings);
  const basisVi = basisOf(row.basisVi, true, 'basisVi', findings);
  const basisEn = basisOf(row.basisEn, false, 'basisEn', findings);
  const note = cleanText(row.note ?? '');
  if (note === undefined || note.length > LONGEST_NOTE) findings.add(invalidNote, 'note');
  if (bound === undefined) return undefined;
  return { bound, basisVi, basisEn, note: note === '' ? undefined : note };
}

function basisOf(
  text: string | null | undefined,
  isNeeded: boolean,
  field: string,
  findings: Findings,
): string {
  const clean = cleanText(text ?? '');
  const isSound = clean !== undefined && clean.length <= LONGEST_BASIS;
  if (isSound && (clean !== '' || !isNeeded)) return clean;
  findings.add(errors.invalidBasis, field);
  return '';
}

/** What the row is about, in the one spelling that targets are known by. */
export function subjectOf({ metric, horizon, where }: TargetRow) {
  return { metric, horizon, filters: orderedFilters(where ?? []) };
}
