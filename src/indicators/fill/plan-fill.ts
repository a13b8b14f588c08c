import type { FilledSum } from '../../cube/fills.js';
import type { CubeReading, Sum } from '../../cube/sums.js';
import type { FormCatalogue } from '../../forms/form.js';
import type { Period } from '../../kernel/period.js';
import type { Measure, Member } from '../../measures/catalogue.js';
import type { FigureQuestion } from '../figure.js';
import type { ReferenceConstraint } from '../reference-constraint.js';
import { feedingForms } from '../report-coverage/feeding-forms.js';
import type { RequestList } from '../request-list.js';
import { isFilled, periodsBefore } from './fill.js';

/** Finds what stands in for missing reports in one slice. */
export type FillPlan = (reading: CubeReading, slice: readonly Member[]) => readonly Sum[];

const nothing: FillPlan = () => [];

/**
 * The way to what stands in for missing reports of a stock in the native period that answers: of every form that feeds the
 * measure, in the slices that its own numbers are asked in. It is added to them.
 */
export function planFill(
  question: FigureQuestion,
  measure: Measure,
  natives: readonly Period[],
  { allowed, groups }: ReferenceConstraint,
  forms: FormCatalogue,
  requests: RequestList,
): (node: number) => FillPlan {
  const [native] = natives;
  if (native === undefined || !isFilled(question.fill, measure)) return () => nothing;
  const feeding = feedingForms(measure, forms);
  const before = periodsBefore(native, measure).map(({ key }) => key);
  const final = question.stage === 'FINAL';
  return (node) => {
    const places = feeding.map(({ id }) =>
      requests.fill(
        { formId: id, period: native.key, final, before },
        {
          node,
          measures: [measure.id],
          dimensions: [...allowed.keys()],
          allowed: [...allowed.values()].flat(),
          groups,
        },
      ),
    );
    return ({ fills }, slice) => {
      const members = keyOf(slice);
      return places.flatMap((place) => sumOf(fills?.[place]?.get(members)));
    };
  };
}

/** How many reporters of a form count with an earlier value of any of the measures. */
export function planFilledCount(
  node: number,
  question: FigureQuestion,
  form: number,
  period: Period,
  measures: readonly Measure[],
  requests: RequestList,
): (reading: CubeReading) => number {
  const [first] = measures;
  if (first === undefined) return () => 0;
  const before = periodsBefore(period, first).map(({ key }) => key);
  const place = requests.fill(
    { formId: form, period: period.key, final: question.stage === 'FINAL', before },
    { node, measures: measures.map(({ id }) => id), dimensions: [], allowed: [], groups: [] },
  );
  return ({ fills }) => fills?.[place]?.get('')?.reporters ?? 0;
}

function keyOf(slice: readonly Member[]): string {
  return slice
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();
}

/** An ask is of one stage, so its sums are those of the stage that is read. */
function sumOf(filled: FilledSum | undefined): Sum[] {
  if (filled === undefined) return [];
  const { amount, stated } = filled;
  return [
    { final: amount, provisional: amount, finalReporters: stated, provisionalReporters: stated },
  ];
}
