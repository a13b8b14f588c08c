import { contains, type DateSpan } from '../kernel/date-span.js';
import type { IsoDate } from '../kernel/date.js';

/**
 * Something that holds on the days of its span. A timeline is a list of them in order, each
 * beginning where the one before ends, the last one without end, no two neighbours alike.
 */
export interface Dated {
  readonly span: DateSpan;
}

/** Whether two entries say the same, their spans aside. */
export type IsSame<T> = (left: T, right: T) => boolean;

/** What holds on the day; undefined before the first entry. */
export function entryOn<T extends Dated>(timeline: readonly T[], day: IsoDate): T | undefined {
  return timeline.find(({ span }) => contains(span, day));
}

/**
 * Changes what holds from a day on until the next recorded change. Said again, it changes nothing,
 * however much was recorded for later days. Days before the first entry stay without one.
 */
export function changeFrom<T extends Dated>(
  timeline: readonly T[],
  from: IsoDate,
  change: (entry: T) => T,
  isSame: IsSame<T>,
): T[] {
  const pieces = timeline.flatMap((entry) => {
    if (!contains(entry.span, from)) return [entry];
    const after = { ...change(entry), span: { from, to: entry.span.to } };
    const before = { ...entry, span: { from: entry.span.from, to: from } };
    return entry.span.from === from ? [after] : [before, after];
  });
  return joinAlike(pieces, isSame);
}

/** Lets a timeline begin on another day: the first entry reaches back to it, or days are cut off. */
export function beginOn<T extends Dated>(timeline: readonly T[], day: IsoDate): T[] {
  const kept = timeline.filter(({ span }) => span.to === null || span.to > day);
  return kept.map((entry, index) =>
    index === 0 ? { ...entry, span: { from: day, to: entry.span.to } } : entry,
  );
}

function joinAlike<T extends Dated>(pieces: readonly T[], isSame: IsSame<T>): T[] {
  const joined: T[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last, piece)) {
      joined[joined.length - 1] = { ...last, span: { from: last.span.from, to: piece.span.to } };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
