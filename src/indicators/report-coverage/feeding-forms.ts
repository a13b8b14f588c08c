import { metricsOf } from '../../formula/metrics-of.js';
import { parseFormula } from '../../formula/parse-formula.js';
import type { Form, FormCatalogue } from '../../forms/form.js';
import type { Measure } from '../../measures/catalogue.js';

/**
 * The forms whose reports feed a measure, in the order of the forms: those that add up and have a field for it, or all that
 * its formula names, in any version, as old reports keep their version.
 */
export function feedingForms(measure: Measure, { forms, versions }: FormCatalogue): Form[] {
  const needed = neededFields(measure);
  if (needed.length === 0) return [];
  const feeding = [...versions.values()].filter(({ basis, fields }) => {
    const stated = new Set(fields.map((field) => field.measure));
    return basis === 'DETAIL' && needed.every((code) => stated.has(code));
  });
  const codes = new Set(feeding.map(({ code }) => code));
  return [...forms.values()].filter(({ code }) => codes.has(code));
}

function neededFields({ code, source, formula }: Measure): readonly string[] {
  if (source === 'REPORTED') return [code];
  if (source !== 'DERIVED' || formula === undefined) return [];
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`the formula of ${code} cannot be read`);
  return metricsOf(parsed.value).map((reference) => reference.code);
}
