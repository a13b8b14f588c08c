import { metricNodes } from '../formula/metric-nodes.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { Measure } from './catalogue.js';
import type { MeasureDefinition } from './definition-content.js';

/** Something that rests on a measure: its facts, or a definition that names it. */
export interface MeasureUse {
  readonly subject: 'FACTS' | 'MEASURE' | 'INDICATOR' | 'FORM';
  /** The definition's code; '' for facts. */
  readonly code: string;
  /** The definition's formula, when it has one. */
  readonly formula: string | undefined;
  /** The dimensions that a form's field of this measure states itself. */
  readonly fieldDimensions: readonly string[];
}

/** One attribute that would change. */
export interface ShapeChange {
  readonly field: 'kind' | 'source' | 'grain' | 'dimensions';
  readonly expected: string;
  readonly actual: string;
}

/** The attributes that give facts their meaning, where the two differ. */
export function shapeChanges(stored: Measure, wanted: MeasureDefinition): ShapeChange[] {
  const [before, after] = [shape(stored), shape(wanted)];
  const fields = ['kind', 'source', 'grain', 'dimensions'] as const;
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, expected: before[field], actual: after[field] }));
}

/** Whether a use forbids that an attribute of the measure changes. */
export function forbids(
  use: MeasureUse,
  { field }: ShapeChange,
  stored: Measure,
  wanted: MeasureDefinition,
): boolean {
  if (use.subject === 'FACTS') return true;
  if (field === 'dimensions') {
    const left = new Set(wanted.dimensions.map(({ code }) => code));
    const needed = [...use.fieldDimensions, ...slicesOf(use.formula, stored.code)];
    return needed.some((dimension) => !left.has(dimension));
  }
  // An indicator adds up any measure; forms and derived measures take reported ones of their own grain.
  return use.subject !== 'INDICATOR' && field !== 'kind' && names(use, stored.code);
}

function names(use: MeasureUse, measure: string): boolean {
  return use.subject === 'FORM' || nodesOf(use.formula).some(({ code }) => code === measure);
}

function slicesOf(formula: string | undefined, measure: string): string[] {
  const nodes = nodesOf(formula).filter(({ code }) => code === measure);
  return nodes.flatMap(({ slices }) => slices.map(({ dimension }) => dimension));
}

function nodesOf(formula: string | undefined) {
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.ok === true ? metricNodes(parsed.value) : [];
}

function shape({ kind, source, grain, dimensions }: MeasureDefinition) {
  const codes = dimensions.map(({ code }) => code).join(', ');
  return { kind, source, grain, dimensions: codes === '' ? 'no dimensions' : codes };
}
