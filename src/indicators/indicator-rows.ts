import type { DescriptionRow } from '../measures/definition-rows.js';

/** An indicator as it comes in: closed words are still any text. */
export interface IndicatorRow extends DescriptionRow {
  readonly code: string;
  readonly formula: string;
  readonly unit: string;
  readonly direction: string;
  readonly catalogue?: string | undefined;
  readonly documents?: readonly string[] | undefined;
}
