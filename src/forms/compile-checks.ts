import { metricNodes } from '../formula/metric-nodes.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { FormulaTree, MetricReference } from '../formula/tree.js';
import { unknownMember, type Catalogue } from '../measures/catalogue.js';
import type { Form, FormCheck } from './form.js';

/** Where the number that a check names is found in a report. */
export interface NamedAmount {
  readonly measure: number;
  /** The members whose parts are added up; undefined for the total. */
  readonly members: readonly number[] | undefined;
  /** All members of their dimension but UNKNOWN: when the report has none of them, it was not broken down. */
  readonly breakdown: readonly number[];
}

/** A check that is ready to be held against reports. */
export interface CompiledCheck {
  readonly check: FormCheck;
  readonly tree: FormulaTree;
  /** By the node of the tree that names it. */
  readonly amounts: ReadonlyMap<MetricReference, NamedAmount>;
}

/** The checks of one version of a form. */
export interface CompiledChecks {
  readonly checks: readonly CompiledCheck[];
  /** Whether some check asks for the period before. */
  readonly asksBefore: boolean;
}

const compiled = new WeakMap<Form, CompiledChecks>();

/** The checks of a form, compiled once for each version in memory. `catalogue` is that of the same moment. */
export function checksOf(form: Form, catalogue: Catalogue): CompiledChecks {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const checks = form.checks.map((check) => compile(check, form, catalogue));
  const nodes = checks.flatMap(({ tree }) => metricNodes(tree));
  const made = { checks, asksBefore: nodes.some(({ previous }) => previous === true) };
  compiled.set(form, made);
  return made;
}

function compile(check: FormCheck, form: Form, catalogue: Catalogue): CompiledCheck {
  const parsed = parseFormula(check.formula);
  if (!parsed.ok) throw new Error(`the check ${check.code} of ${form.code} cannot be read`);
  const nodes = metricNodes(parsed.value);
  const amounts = new Map(nodes.map((node) => [node, locate(node, form, catalogue)] as const));
  return { check, tree: parsed.value, amounts };
}

/** A check that was stored was checked: its names are known, and it names one breakdown at a time. */
function locate({ code, slices }: MetricReference, form: Form, catalogue: Catalogue): NamedAmount {
  const field = form.fields.find(({ measure }) => measure === code);
  if (field === undefined) throw new Error(`the form ${form.code} has no field for ${code}`);
  const [slice] = slices;
  if (slice === undefined) return { measure: field.measureId, members: undefined, breakdown: [] };
  const dimension = catalogue.dimensions.get(slice.dimension);
  if (dimension === undefined) throw new Error(`there is no dimension ${slice.dimension}`);
  const { id, members } = dimension;
  const wanted = members.filter((member) => slice.members.includes(member.code));
  return {
    measure: field.measureId,
    members: wanted.map((member) => member.id),
    breakdown: members.map((member) => member.id).filter((member) => member !== unknownMember(id)),
  };
}
