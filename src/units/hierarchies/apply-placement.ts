import { contains, overlaps } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { CheckedPlacement, PlacedSpan } from './placement.js';

/** What a row makes of the spans of its unit. */
export type AppliedPlacement =
  | {
      readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED';
      readonly spans: readonly PlacedSpan[];
      /** Spans that were there and are changed. */
      readonly touched: readonly PlacedSpan[];
    }
  | { readonly conflict: PlacedSpan };

type Spans = readonly PlacedSpan[];

/**
 * Places a unit from a day on. Without an end it stands there until what is known to come next, and what held before ends on
 * the day; a span with an end of its own must lie where there is none. What is said again changes nothing.
 */
export function applyPlacement(spans: Spans, placement: CheckedPlacement): AppliedPlacement {
  const { parent, to } = placement;
  if (parent === undefined) return leave(spans, placement);
  return to === undefined
    ? placeOn(spans, placement, parent.id)
    : placeFor(spans, placement, parent.id, to);
}

function leave(spans: Spans, { from }: CheckedPlacement): AppliedPlacement {
  const held = spans.find((span) => contains(span, from));
  if (held === undefined) return { status: 'UNCHANGED', spans, touched: [] };
  return {
    status: 'UPDATED',
    spans: spans.flatMap((span) => (span === held ? cut(span, from) : span)),
    touched: [held],
  };
}

function placeOn(
  spans: Spans,
  { row, unit, from }: CheckedPlacement,
  parent: number,
): AppliedPlacement {
  const held = spans.find((span) => contains(span, from));
  if (held?.parent === parent) return { status: 'UNCHANGED', spans, touched: [] };
  const next = spans.find((span) => span.from > from)?.from ?? null;
  const end = earlier(next, unit.closedOn);
  // One that ends by itself was said to hold until then.
  const endsByItself = held !== undefined && held.to !== null && held.to !== end;
  if (held !== undefined && (held.from === from || endsByItself)) return { conflict: held };
  const placed = { parent, from, to: end, row };
  const others = spans.flatMap((span) => (span === held ? cut(span, from) : span));
  return {
    status: held === undefined ? 'CREATED' : 'UPDATED',
    spans: inOrder([...others, placed]),
    touched: held === undefined ? [] : [held],
  };
}

function placeFor(
  spans: Spans,
  { row, from, to: until }: CheckedPlacement,
  parent: number,
  to: IsoDate,
): AppliedPlacement {
  const same = spans.find((span) => span.from === from && span.parent === parent);
  if (same?.to === until) return { status: 'UNCHANGED', spans, touched: [] };
  const others = spans.filter((span) => span !== same);
  const placed = { parent, from, to, row };
  const conflict = others.find((span) => overlaps(span, placed));
  if (conflict !== undefined) return { conflict };
  return {
    status: same === undefined ? 'CREATED' : 'UPDATED',
    spans: inOrder([...others, placed]),
    touched: same === undefined ? [] : [same],
  };
}

/** What is left of a span that ends on a day; nothing when it began on that day. */
function cut({ parent, from, row }: PlacedSpan, on: IsoDate): Spans {
  return from < on ? [{ parent, from, to: on, row }] : [];
}

function inOrder(spans: Spans): Spans {
  return spans.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
