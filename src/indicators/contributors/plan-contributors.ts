import type { Form } from '../../forms/form.js';
import type { IsoDate } from '../../kernel/date.js';
import { periodFromKey } from '../../kernel/period.js';
import { dimensionOfMember, type Measure, type Member } from '../../measures/catalogue.js';
import type { UnitTrees } from '../../units/trees/unit-trees.js';
import type { MetricReference } from '../../formula/tree.js';
import type { FigureQuestion } from '../figure.js';
import { isFilled, periodsBefore } from '../fill/fill.js';
import { measureTime } from '../measure-time.js';
import { constrainReference } from '../reference-constraint.js';
import { measureOf, referencesOf } from '../references-of.js';
import { feedingForms } from '../report-coverage/feeding-forms.js';
import type { Definitions, FigureDefinitions } from '../resolve-question.js';
import { dayOfTree, treesOf } from '../tree-choice.js';
import type { ContributorReference, ContributorsAsk, StandInAsk } from './contributors.js';

/**
 * Which reports make up the figure of a slice (`members`: one of each dimension asked by). What is counted from registers or
 * duties has none: the ask is undefined where nothing else is in the formula.
 */
export function planContributors(
  question: FigureQuestion,
  members: readonly Member[],
  definitions: FigureDefinitions,
  today: IsoDate,
): ContributorsAsk | undefined {
  const { catalogue, forms } = definitions;
  const used = referencesOf(question.metric).flatMap((reference) => {
    const planned = planReference(question, reference, members, definitions, today);
    if (planned === undefined) return [];
    const measure = measureOf(reference, catalogue);
    const feeding = feedingForms(measure, forms);
    return feeding.length === 0 ? [] : [{ planned, feeding, measure }];
  });
  if (used.length === 0) return undefined;
  const codes = new Set(used.flatMap(({ feeding }) => feeding.map(({ code }) => code)));
  const versions = [...forms.versions.values()].filter(({ code }) => codes.has(code));
  return {
    unit: question.unit,
    atoms: atomsOf(question, definitions.trees, today),
    stage: question.stage,
    references: used.map(({ planned }) => planned),
    forms: [...new Set(versions.map(({ id }) => id))],
    reporterKinds: [...new Set(versions.flatMap(({ reporterKinds }) => reporterKinds))],
    standIns: used.flatMap((each) => planStandIns(question, each)),
  };
}

/** A measure of the formula, with the forms that feed it. */
interface UsedReference {
  readonly planned: ContributorReference;
  readonly feeding: readonly Form[];
  readonly measure: Measure;
}

function planStandIns(
  { fill, stage }: FigureQuestion,
  { planned, feeding, measure }: UsedReference,
): StandInAsk[] {
  const [key] = planned.periods;
  if (key === undefined || !isFilled(fill, measure)) return [];
  const before = periodsBefore(periodFromKey(key), measure).map((period) => period.key);
  return feeding.map(({ id }) => ({
    of: { formId: id, period: key, final: stage === 'FINAL', before },
    reference: planned,
  }));
}

function atomsOf(
  { unit, tree, period }: FigureQuestion,
  trees: UnitTrees,
  today: IsoDate,
): readonly number[] | undefined {
  const day = dayOfTree(tree, period, today);
  const chosen = treesOf(tree, trees);
  return chosen.isKept(unit, day) ? undefined : chosen.atomsBelow(unit, day);
}

function planReference(
  question: FigureQuestion,
  reference: MetricReference,
  members: readonly Member[],
  { catalogue }: Definitions,
  today: IsoDate,
): ContributorReference | undefined {
  const measure = measureOf(reference, catalogue);
  const time = measureTime(measure, question.period, today);
  const constraint = constrainReference(question, reference, measure, catalogue);
  if ('reason' in time || constraint === undefined) return undefined;
  const shown = new Map(members.map(({ id }) => [dimensionOfMember(id), id]));
  const allowed = [...constraint.allowed].flatMap(([dimension, ids]) => {
    const member = shown.get(dimension);
    return member === undefined ? ids : [member];
  });
  return {
    measure: measure.id,
    periods: time.natives.map(({ key }) => key),
    dimensions: [...constraint.allowed.keys()],
    allowed,
  };
}
