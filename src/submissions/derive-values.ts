import { evaluateFormula } from '../formula/evaluate-formula.js';
import { metricsOf } from '../formula/metrics-of.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { FormulaTree, MetricReference } from '../formula/tree.js';
import type { Form, ReporterKind } from '../forms/form.js';
import { dimensionOfMember, type Catalogue, type Measure } from '../measures/catalogue.js';
import { spreadOverUntold, type FieldStatement, type StoredValue } from './store-field.js';

/**
 * The derived measures of one report (semantics 4): their formula over the report's own numbers, before anything is added
 * up. A missing field makes the value missing. They are kept with the revision, so a later formula changes no old report.
 */
export function deriveValues(
  form: Form,
  statements: ReadonlyMap<string, FieldStatement>,
  reporterKind: ReporterKind,
  catalogue: Catalogue,
): StoredValue[] {
  return derivedMeasures(form, catalogue).flatMap(({ measure, tree }) => {
    const { value } = evaluateFormula(tree, (reference) =>
      statedValue(reference, statements, catalogue),
    );
    return value === null ? [] : spreadOverUntold(measure, value, reporterKind, new Set());
  });
}

/** Those of the form's grain whose formula names fields of the form only. */
function derivedMeasures(
  form: Form,
  catalogue: Catalogue,
): { readonly measure: Measure; readonly tree: FormulaTree }[] {
  const fields = new Set(form.fields.map(({ measure }) => measure));
  return [...catalogue.measures.values()].flatMap((measure) => {
    if (measure.formula === undefined || measure.grain !== form.grain) return [];
    const parsed = parseFormula(measure.formula);
    if (!parsed.ok) throw new Error(`the formula of ${measure.code} cannot be read`);
    const isOfForm = metricsOf(parsed.value).every(({ code }) => fields.has(code));
    return isOfForm ? [{ measure, tree: parsed.value }] : [];
  });
}

/** A total as it is stated or computed, or members of the dimension that the report breaks it down by. */
function statedValue(
  { code, slices }: MetricReference,
  statements: ReadonlyMap<string, FieldStatement>,
  catalogue: Catalogue,
): number | null {
  const statement = statements.get(code);
  const [slice, ...others] = slices;
  if (slice === undefined) return statement?.amount ?? null;
  const dimension = catalogue.dimensions.get(slice.dimension);
  if (statement === undefined || dimension === undefined || others.length > 0) return null;
  const parts = [...statement.parts].filter(([id]) => dimensionOfMember(id) === dimension.id);
  // Members that a breakdown does not list are zero: the total was computed so.
  if (parts.length === 0) return null;
  const wanted = dimension.members.filter((member) => slice.members.includes(member.code));
  const asked = parts.filter(([id]) => wanted.some((member) => member.id === id));
  return asked.reduce((sum, [, part]) => sum + part, 0);
}
