import { calculate } from '../formula/arithmetic.js';
import { evaluateFormula } from '../formula/evaluate-formula.js';
import { key } from '../formula/metrics-of.js';
import type { MetricReference } from '../formula/tree.js';
import type { Member } from '../measures/catalogue.js';
import type { Figure, Metric, NoValueReason } from './figure.js';
import type { Indicator } from './indicator.js';
import type { ReferenceValue } from './plan-reference.js';

/** The values of the measures of a formula, by the key of their reference. */
export type ReferenceValues = ReadonlyMap<string, ReferenceValue>;

/** A metric evaluated after adding up: a ratio is the ratio of sums (semantics 5). */
export function evaluateFigure(
  metric: Metric,
  members: readonly Member[],
  values: ReferenceValues,
): Figure {
  const state = { members, incomplete: isIncomplete(values), running: isRunning(values) };
  if (metric.type === 'MEASURE') {
    const [only] = values.values();
    const value = only?.value ?? null;
    return { ...state, value, reason: only?.reason ?? null, numerator: value, denominator: null };
  }
  const unanswerable = isAny(values, isUnanswerable) ? strongestReason(values) : null;
  if (unanswerable !== null) {
    return { ...state, value: null, reason: unanswerable, numerator: null, denominator: null };
  }
  return { ...state, ...evaluate(metric.indicator, values) };
}

/** The whole is made of its two sides, so that none is evaluated twice. */
function evaluate(
  { numerator, denominator, factor }: Indicator,
  values: ReferenceValues,
): Pick<Figure, 'value' | 'reason' | 'numerator' | 'denominator'> {
  const read = (reference: MetricReference): number | null =>
    values.get(key(reference))?.value ?? null;
  const top = evaluateFormula(numerator, read);
  const bottom = denominator && evaluateFormula(denominator, read);
  const whole = bottom === undefined ? top : calculate('/', top, bottom);
  const sides = { numerator: top.value, denominator: bottom?.value ?? null };
  if (whole.value !== null) return { value: whole.value * factor, reason: null, ...sides };
  const reason = whole.reason === 'NO_DATA' ? strongestReason(values) : whole.reason;
  return { value: null, reason, ...sides };
}

/**
 * No report could state it: finer than the grain, not kept so, not begun. A formula's `coalesce` stands in for what was not
 * reported, never for that, or the rest of the formula would pass for the whole.
 */
function isUnanswerable({ value, reporters }: ReferenceValue): boolean {
  return value === null && reporters === undefined;
}

/** "Not yet" and "not kept so" say more than "nothing reported". */
function strongestReason(values: ReferenceValues): NoValueReason {
  const reasons = [...values.values()].map(({ reason }) => reason);
  const telling = (['FINER_THAN_GRAIN', 'NOT_APPLICABLE'] as const).find((reason) =>
    reasons.includes(reason),
  );
  return telling ?? 'NO_DATA';
}

function isRunning(values: ReferenceValues): boolean {
  return isAny(values, ({ running }) => running);
}

function isAny(values: ReferenceValues, is: (value: ReferenceValue) => boolean): boolean {
  for (const value of values.values()) if (is(value)) return true;
  return false;
}

/** True when reported measures that are restricted alike were stated by different numbers of reports. */
function isIncomplete(values: ReferenceValues): boolean {
  const counts = new Map<string, number>();
  for (const [reference, { reporters, gaps }] of values) {
    if (gaps) return true;
    if (reporters === undefined) continue;
    const slices = reference.slice(reference.indexOf('[') + 1 || reference.length);
    const other = counts.get(slices);
    if (other !== undefined && other !== reporters) return true;
    counts.set(slices, reporters);
  }
  return false;
}
