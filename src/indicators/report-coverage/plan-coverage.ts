import type { CubeReading } from '../../cube/sums.js';
import type { FigureQuestion } from '../figure.js';
import { planFilledCount } from '../fill/plan-fill.js';
import type { MeasureTimes } from '../measure-time.js';
import type { RequestList } from '../request-list.js';
import type { Definitions } from '../resolve-question.js';
import type { Coverage } from './coverage.js';
import { coverageEntries, type CoverageEntry } from './coverage-entries.js';

/** Reads the coverage of one question out of a reading. */
export type CoveragePlan = (reading: CubeReading) => readonly Coverage[];

/** The way to the coverage of each question that asks for it; questions that differ in their unit alone are planned once. */
export function planCoverages(
  questions: readonly FigureQuestion[],
  definitions: Definitions,
  requests: RequestList,
  times: MeasureTimes,
): readonly (CoveragePlan | undefined)[] {
  let last: { question: FigureQuestion; entries: readonly CoverageEntry[] } | undefined;
  return questions.map((question) => {
    if (question.coverage !== true) return undefined;
    if (last === undefined || !isCoveredAlike(question, last.question)) {
      last = { question, entries: coverageEntries(question, definitions, times) };
    }
    const plans = last.entries.map((entry) => planEntry(question, entry, requests));
    return (reading) => plans.map((plan) => plan(reading));
  });
}

function isCoveredAlike(one: FigureQuestion, other: FigureQuestion): boolean {
  return (
    one.metric === other.metric &&
    one.period === other.period &&
    one.form === other.form &&
    one.fill === other.fill
  );
}

function planEntry(
  question: FigureQuestion,
  { form, period, slice, measures, filled }: CoverageEntry,
  requests: RequestList,
): (reading: CubeReading) => Coverage {
  const { unit: node } = question;
  const range = { lowest: period.key, highest: period.key, opening: false };
  const counter = (measure: number): ((reading: CubeReading) => number) => {
    const place = requests.cell({ node, measure, slice, ...range });
    return ({ cells }) => cells[place]?.provisional ?? 0;
  };
  const expected = counter(measures.expected);
  const received = counter(measures.received);
  const onTime = counter(measures.onTime);
  const late = counter(measures.late);
  const accepted = counter(measures.accepted);
  const unexpected = counter(measures.unexpected);
  const filledCount = planFilledCount(node, question, form.id, period, filled, requests);
  return (reading) => ({
    form,
    period,
    expected: expected(reading),
    received: received(reading),
    onTime: onTime(reading),
    late: late(reading),
    accepted: accepted(reading),
    unexpected: unexpected(reading),
    filled: filledCount(reading),
  });
}
