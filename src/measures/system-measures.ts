import type { MeasureKind } from './catalogue.js';

/**
 * What the system counts of reports, for each form and period (semantics 8): its code and how it adds up over time. `form` is
 * the dimension that it is kept by, whose members are the forms.
 */
export const systemMeasures: ReadonlyMap<string, MeasureKind> = new Map([
  ['reports_expected', 'FLOW'],
  ['reports_received', 'FLOW'],
  ['reports_on_time', 'FLOW'],
  ['reports_late', 'FLOW'],
  ['reports_accepted', 'FLOW'],
  ['reports_unexpected', 'FLOW'],
]);

/** The dimension that the system fills itself: nobody defines it, and only what the system counts is kept by it. */
export const formDimension = 'form';
