/** One figure that a question asks for: what every road must tell. */
export interface AskedFigure {
  readonly unit: string;
  /** Code of an indicator that recipes.ts knows. */
  readonly indicator: string;
  readonly period: string;
  /** A part of it: the member of a dimension. */
  readonly part?: { readonly dimension: 'ownership' | 'size_class'; readonly member: string };
  /** Under the hierarchy of this day; today's when absent. */
  readonly asOf?: string;
}

/** The two sums that a figure is made of, in its order: what all roads are compared by. */
export type Sums = readonly number[];
