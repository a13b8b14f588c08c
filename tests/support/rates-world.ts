import { defineDueRules } from '../../src/forms/duties/define-due-rules.js';
import type { TestApi } from './api.js';
import { SubmitReportsDocument } from './operations.js';
import { fillSmallWorld, taxCodes } from './small-world.js';

/** The reports behind a figure, as the API tells them. */
export interface Coverage {
  readonly form: { readonly code: string };
  readonly period: string;
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly accepted: number;
  readonly unexpected: number;
  readonly filled: number;
}

/** A figure as the API tells it. */
export interface CoveredFigure {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly incomplete: boolean;
  readonly running: boolean;
  readonly formCode: string | null;
  readonly coverage: readonly Coverage[];
}

/** The form that the enterprises of the small world owe. */
export const half = 'enterprise_half_year';

/** In zone_a reports are due after a year, in zone_b at once: in May 2024 those for 2023-H1 are on time, these late. Nobody owes unit_half_year. */
const rules = [
  { code: 'patient', under: 'zone_a', daysAfter: 366 },
  { code: 'strict', under: 'zone_b', daysAfter: 0 },
].map((rule) => ({
  ...rule,
  form: 'enterprise_half_year',
  reporterKind: 'ENTERPRISE',
  from: '2023-01-01',
}));

/** The small world with duties, and two reports that nobody owes. */
export async function fillRatesWorld(api: TestApi): Promise<void> {
  await fillSmallWorld(api);
  const { application } = api;
  const batch = await application.database.write({ principal: 'test', action: 'due' }, (tx) =>
    defineDueRules(tx, application.writeContext(), rules),
  );
  if (batch.created !== 2) throw new Error(JSON.stringify(batch));
  const reports = ['zones', 'zone_a'].map((unit) => ({
    form: 'unit_half_year',
    reporter: { unit },
    period: '2023-H1',
    values: [{ measure: 'inspections', value: 2 }],
  }));
  const input = { idempotencyKey: 'units', reports };
  const { submitReports } = await api.ask(SubmitReportsDocument, { input });
  if (submitReports?.created !== 2) throw new Error(JSON.stringify(submitReports));
}

/** All numbers of a coverage. */
export const numbers = 'expected received onTime late accepted unexpected filled';
const fields = `value reason numerator denominator incomplete running formCode
  coverage { form { code } period ${numbers} }`;

/** One figure with its coverage. */
export async function coveredFigure(
  api: TestApi,
  unit: string,
  metric: string,
  period: string,
  form?: string,
): Promise<CoveredFigure> {
  const named = form === undefined ? '' : `, form: "${form}"`;
  const query = `{ unit(code: "${unit}") { indicator(code: "${metric}", period: "${period}"${named}) { ${fields} } } }`;
  const answer = await api.send<{ unit: { indicator: CoveredFigure } }>(query);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data!.unit.indicator;
}

/** The four enterprises: where they stand, and whether they reported for 2023-H1. */
const enterprises = taxCodes.map((_code, index) => ({
  places: ['vn', 'binh_phuoc', 'zones', index < 2 ? 'zone_a' : 'zone_b'],
  reported: index < 3,
}));

/** What a person would count of the unit's enterprises for 2023-H1. */
export function countedByHand(unit: string): Omit<Coverage, 'form' | 'period'> {
  const own = enterprises.filter(({ places }) => places.includes(unit));
  const received = own.filter(({ reported }) => reported);
  const onTime = received.filter(({ places }) => places.includes('zone_a')).length;
  return {
    expected: own.length,
    received: received.length,
    onTime,
    late: received.length - onTime,
    accepted: received.length,
    unexpected: 0,
    filled: 0,
  };
}
