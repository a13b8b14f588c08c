import { numbers, type Row } from '../platform/row.js';
import type { StoredValues } from './report.js';

/** The values of a revision as a statement returns them. */
export function valuesOf(row: Row): StoredValues {
  return {
    measures: numbers(row, 'measures'),
    members: numbers(row, 'members'),
    amounts: numbers(row, 'amounts'),
  };
}
