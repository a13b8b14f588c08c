import type { Grain } from '../kernel/period.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Measure, MeasureSource } from '../measures/catalogue.js';
import type { DefinitionFindings } from '../measures/definition-findings.js';
import { dimensionNotKept, grainMismatch, unknownDimension } from '../measures/errors.js';
import { isRegistered } from '../measures/registered-dimensions.js';
import * as errors from './errors.js';
import type { FormFieldRow } from './form-rows.js';
import type { FormBasis, FormField, ReporterKind } from './form.js';

/** What a field is checked against. */
export interface FieldContext {
  readonly catalogue: Catalogue;
  /** Undefined when the form's own grain is not known. */
  readonly grain: Grain | undefined;
  readonly basis: FormBasis;
  readonly reporterKinds: readonly ReporterKind[];
  readonly findings: DefinitionFindings;
}

/** A summary says of its subtree what the registers say as well: the two are compared. */
const statable: Readonly<Record<FormBasis, readonly MeasureSource[]>> = {
  DETAIL: ['REPORTED'],
  SUMMARY: ['REPORTED', 'REGISTER'],
};

/** The members of one breakdown add up to the total; in a summary the total is what is stated, whatever its parts are. */
const mostDimensions: Readonly<Record<FormBasis, number>> = { DETAIL: 1, SUMMARY: 2 };

/** Checks one field of a form; undefined when its measure is not known. */
export function checkField(
  row: FormFieldRow,
  index: number,
  context: FieldContext,
): FormField | undefined {
  checkBounds(row, index, context.findings);
  const measure = context.catalogue.measures.get(row.measure);
  if (measure === undefined) {
    const suggestion = nearest(row.measure, context.catalogue.measures.keys());
    context.findings.add(
      (path) => errors.unknownMeasure(path, row.measure, suggestion),
      ...['fields', index, 'measure'],
    );
    return undefined;
  }
  checkMeasure(measure, index, context);
  const dimensions = row.dimensions ?? [];
  checkDimensions(dimensions, measure, index, context);
  const { required, integer, minimum, maximum } = row;
  return {
    measure: measure.code,
    measureId: measure.id,
    required,
    integer,
    minimum,
    maximum,
    dimensions,
  };
}

function checkMeasure(
  { code, source, grain }: Measure,
  index: number,
  context: FieldContext,
): void {
  const { findings, basis, grain: wanted } = context;
  const at = ['fields', index, 'measure'];
  const known = statable[basis];
  if (!known.includes(source)) {
    findings.add((path) => errors.measureNotReported(path, code, source, known), ...at);
  }
  // What a register counts is stated as it stands at the end of any period.
  if (wanted !== undefined && grain !== wanted && source !== 'REGISTER') {
    findings.add((path) => grainMismatch(path, code, grain, wanted), ...at);
  }
}

function checkDimensions(
  dimensions: readonly string[],
  measure: Measure,
  index: number,
  { catalogue, basis, reporterKinds, findings }: FieldContext,
): void {
  const isSummary = basis === 'SUMMARY';
  const at = ['fields', index, 'dimensions'];
  const most = mostDimensions[basis];
  if (dimensions.length > most) {
    findings.add((path) => errors.tooManyDimensions(path, dimensions.length, most), ...at);
  }
  findings.distinct(dimensions, (place) => [...at, place]);
  const kept = measure.dimensions.map(({ code }) => code);
  dimensions.forEach((code, place) => {
    if (!catalogue.dimensions.has(code)) {
      const suggestion = nearest(code, kept) ?? nearest(code, catalogue.dimensions.keys());
      findings.add((path) => unknownDimension(path, code, suggestion), ...at, place);
    } else if (!isSummary && isRegistered(code, reporterKinds.includes('ORGANIZATION'))) {
      findings.add((path) => errors.registerDimension(path, code), ...at, place);
    } else if (!kept.includes(code)) {
      findings.add((path) => dimensionNotKept(path, code, measure.code, kept), ...at, place);
    }
  });
}

function checkBounds(row: FormFieldRow, index: number, findings: DefinitionFindings): void {
  for (const name of ['minimum', 'maximum'] as const) {
    const bound = row[name];
    if (bound === undefined || isBound(bound, row.integer)) continue;
    findings.add((path) => errors.invalidBound(path, bound, row.integer), 'fields', index, name);
  }
  const { minimum = -Infinity, maximum = Infinity } = row;
  if (minimum > maximum) {
    findings.add(
      (path) => errors.boundsReversed(path, minimum, maximum),
      'fields',
      index,
      'maximum',
    );
  }
}

function isBound(bound: number, integer: boolean): boolean {
  return integer ? Number.isSafeInteger(bound) : Math.abs(bound) <= Number.MAX_SAFE_INTEGER;
}
