import { createHash } from 'node:crypto';
import type { Observation } from '../observe.js';
import { metricCode, type Figure } from '../figure.js';

/**
 * What tells one answer from another: the SHA-256 of all its numbers, reasons and marks with what they belong to. The numbers
 * are written as JSON writes them, so not a bit of them may differ.
 */
export function hashOf(observations: readonly Observation[]): string {
  const hash = createHash('sha256');
  for (const { question, figures } of observations) {
    const { unit, metric, period, stage } = question;
    const formula = metric.type === 'INDICATOR' ? metric.indicator.formula : null;
    const asked = [unit, metricCode(metric), formula, period.code, stage];
    for (const figure of figures) hash.update(`${JSON.stringify([...asked, ...told(figure)])}\n`);
  }
  return hash.digest('hex');
}

function told(figure: Figure): unknown[] {
  const { members, value, reason, numerator, denominator, incomplete, running } = figure;
  const slice = members.map(({ code }) => code);
  return [slice, value, reason, numerator, denominator, incomplete, running];
}
