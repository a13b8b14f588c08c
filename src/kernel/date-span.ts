import type { IsoDate } from './date.js';

/**
 * The days from `from` up to but without `to`; `to` null = without end (semantics, half-open
 * spans).
 */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Whether the day lies in the span. The day `to` does not. */
export function contains(span: DateSpan, date: IsoDate): boolean {
  return span.from <= date && (span.to === null || date < span.to);
}

/**
 * Whether some day lies in both. Spans that only touch (one ends the day the other begins) do not
 * overlap.
 */
export function overlaps(left: DateSpan, right: DateSpan): boolean {
  return intersect(left, right) !== undefined;
}

/** The days in both, undefined when there is none. */
export function intersect(left: DateSpan, right: DateSpan): DateSpan | undefined {
  const from = left.from > right.from ? left.from : right.from;
  const to = earlierEnd(left.to, right.to);
  return to === null || from < to ? { from, to } : undefined;
}

function earlierEnd(left: IsoDate | null, right: IsoDate | null): IsoDate | null {
  if (left === null || right === null) {
    return left ?? right;
  }
  return left < right ? left : right;
}
