import type { Grain } from '../kernel/period.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Measure } from '../measures/catalogue.js';
import type { DefinitionFindings } from '../measures/definition-findings.js';
import { dimensionNotKept, grainMismatch, unknownDimension } from '../measures/errors.js';
import { isRegistered } from '../measures/registered-dimensions.js';
import * as errors from './errors.js';
import type { FormFieldRow } from './form-rows.js';
import type { FormField, ReporterKind } from './form.js';

/** What a field is checked against. */
export interface FieldContext {
  readonly catalogue: Catalogue;
  /** Undefined when the form's own grain is not known. */
  readonly grain: Grain | undefined;
  readonly reporterKinds: readonly ReporterKind[];
  readonly findings: DefinitionFindings;
}

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
  const { findings, grain: wanted } = context;
  const at = ['fields', index, 'measure'];
  if (source !== 'REPORTED') {
    findings.add((path) => errors.measureNotReported(path, code, source), ...at);
  }
  if (wanted !== undefined && grain !== wanted) {
    findings.add((path) => grainMismatch(path, code, grain, wanted), ...at);
  }
}

function checkDimensions(
  dimensions: readonly string[],
  measure: Measure,
  index: number,
  { catalogue, reporterKinds, findings }: FieldContext,
): void {
  const at = ['fields', index, 'dimensions'];
  if (dimensions.length > 1) {
    findings.add((path) => errors.tooManyDimensions(path, dimensions.length), ...at);
  }
  findings.distinct(dimensions, (place) => [...at, place]);
  const kept = measure.dimensions.map(({ code }) => code);
  dimensions.forEach((code, place) => {
    if (!catalogue.dimensions.has(code)) {
      const suggestion = nearest(code, kept) ?? nearest(code, catalogue.dimensions.keys());
      findings.add((path) => unknownDimension(path, code, suggestion), ...at, place);
    } else if (isRegistered(code, reporterKinds.includes('ORGANIZATION'))) {
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
