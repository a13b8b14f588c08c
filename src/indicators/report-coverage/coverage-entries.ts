import type { Form } from '../../forms/form.js';
import type { Period } from '../../kernel/period.js';
import type { Catalogue, Measure } from '../../measures/catalogue.js';
import type { FigureQuestion } from '../figure.js';
import { isFilled } from '../fill/fill.js';
import type { MeasureTimes } from '../measure-time.js';
import { measureOf, referencesOf } from '../references-of.js';
import type { Definitions } from '../resolve-question.js';
import { coverageMeasures } from './coverage.js';
import { feedingForms } from './feeding-forms.js';

/** One form and native period whose reports are counted. */
export interface CoverageEntry {
  readonly form: Form;
  readonly period: Period;
  /** The member of the dimension "form". */
  readonly slice: number;
  /** The ids of the SYSTEM measures. */
  readonly measures: CoverageMeasures;
  /** Those measures of the figure that are filled from this form in this period. */
  readonly filled: readonly Measure[];
}

type CoverageMeasures = Readonly<Record<keyof typeof coverageMeasures, number>>;

/**
 * One entry for each form that feeds the measures of a question and each native period that its figure is made of. What is
 * counted from registers has none; a catalogue that counts no reports has none at all.
 */
export function coverageEntries(
  question: FigureQuestion,
  definitions: Definitions,
  times: MeasureTimes,
): CoverageEntry[] {
  const { catalogue } = definitions;
  const measures = measuresOf(catalogue);
  if (measures === undefined) return [];
  const entries = new Map<string, CoverageEntry>();
  for (const reference of referencesOf(question.metric)) {
    const measure = measureOf(reference, catalogue);
    const natives = nativesOf(measure, question, times);
    for (const form of formsOf(measure, question, definitions)) {
      const slice = catalogue.member('form', form.code)?.id;
      if (slice === undefined) continue;
      for (const period of natives) {
        const key = `${form.code} ${period.code}`;
        const known = entries.get(key)?.filled ?? [];
        const filled = isFilled(question.fill, measure) ? [...known, measure] : known;
        entries.set(key, { form, period, slice, measures, filled });
      }
    }
  }
  return [...entries.values()];
}

function measuresOf({ measures }: Catalogue): CoverageMeasures | undefined {
  const idOf = (name: keyof typeof coverageMeasures): number =>
    measures.get(coverageMeasures[name])?.id ?? 0;
  const ids = {
    expected: idOf('expected'),
    received: idOf('received'),
    onTime: idOf('onTime'),
    late: idOf('late'),
    accepted: idOf('accepted'),
    unexpected: idOf('unexpected'),
  };
  return Object.values(ids).includes(0) ? undefined : ids;
}

function nativesOf(
  measure: Measure,
  { period, form }: FigureQuestion,
  times: MeasureTimes,
): readonly Period[] {
  const time =
    measure.source === 'SYSTEM' && form !== undefined
      ? times.ofForm(measure, form.form.grain, period)
      : times.of(measure, period);
  return 'natives' in time ? time.natives : [];
}

function formsOf(
  measure: Measure,
  { form }: FigureQuestion,
  { forms }: Definitions,
): readonly Form[] {
  if (measure.source === 'SYSTEM') return form === undefined ? [] : [form.form];
  return feedingForms(measure, forms);
}
