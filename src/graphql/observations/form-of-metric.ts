import { countsReports } from '../../indicators/references-of.js';
import { findMetric } from '../../indicators/resolve-question.js';
import type { ApiServices } from '../services.js';

/**
 * For which metrics of a list `form` is meant: those that count reports. Where none does, it is kept for all of them, so
 * that it is refused.
 */
export function formOfMetric(
  metrics: readonly string[],
  form: string | null | undefined,
  services: Pick<ApiServices, 'catalogue' | 'indicators'>,
): (metric: string) => string | undefined {
  if (form === null || form === undefined) return () => undefined;
  const definitions = {
    catalogue: services.catalogue.current(),
    indicators: services.indicators.current(),
  };
  const counting = metrics.filter((code) => {
    const metric = findMetric(code, definitions);
    return metric !== undefined && countsReports(metric, definitions.catalogue);
  });
  if (counting.length === 0) return () => form;
  const takers = new Set(counting);
  return (metric) => (takers.has(metric) ? form : undefined);
}
