import type { Grain } from '../kernel/period.js';
import type { Direction, MeasureKind, MeasureSource } from './catalogue.js';

export const MEASURE_KINDS: readonly MeasureKind[] = ['FLOW', 'STOCK'];
export const MEASURE_SOURCES: readonly MeasureSource[] = [
  'REPORTED',
  'DERIVED',
  'REGISTER',
  'SYSTEM',
];
export const GRAINS: readonly Grain[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
export const DIRECTIONS: readonly Direction[] = ['UP', 'DOWN', 'NEUTRAL', 'CONTEXT'];

/** What a measure counts (semantics 4). All but VND are counts of things. */
export const MEASURE_UNITS = [
  'PERSON',
  'ENTERPRISE',
  'ORGANIZATION',
  'ZONE',
  'CLASS',
  'MEETING',
  'INSPECTION',
  'COMMENDATION',
  'REPORT',
  'VND',
] as const;
