import fc from 'fast-check';

// A draft says with plain numbers what a history shall be like; `composeHistory` makes valid commands of it. Taking
// steps away or making numbers smaller gives another draft that is still valid, so failures shrink well.

export type DraftAct =
  | 'open'
  | 'reopen'
  | 'classify'
  | 'move'
  | 'close'
  | 'found'
  | 'cover'
  | 'form'
  | 'dissolve'
  | 'report'
  | 'today'
  | 'fold'
  | 'read'
  | 'reorganize';

export interface DraftStep {
  readonly act: DraftAct;
  /** Each picks something from a list that is known only when the step is composed. */
  readonly picks: readonly number[];
  readonly days: readonly string[];
}
export interface Draft {
  readonly units: readonly {
    readonly parent: number;
    readonly kind: number;
    readonly opened: number;
  }[];
  readonly firstToday: string;
  readonly steps: readonly DraftStep[];
  /** Which metrics, slices and periods are read. */
  readonly questions: readonly number[];
}

const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 912;

function dayNumber(offset: number): string {
  return new Date(FIRST_DAY + offset * 86_400_000).toISOString().slice(0, 10);
}

/** The days on which faults hide: around the ends of months, halves and years. */
const edges: string[] = [];
for (let offset = 1; offset < DAYS; offset += 1) {
  const day = dayNumber(offset);
  if (!day.endsWith('-01')) continue;
  const rounds = /-0[17]-01$/.test(day) ? 3 : 1;
  for (let round = 0; round < rounds; round += 1) {
    edges.push(day, dayNumber(offset - 1), dayNumber(offset + 1), dayNumber(offset - 2));
  }
}

/** Any day of 2024-01-01 .. 2026-06-30, mostly at the end of something. */
export const anyDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...edges) },
  { weight: 2, arbitrary: fc.nat({ max: DAYS - 1 }).map(dayNumber) },
);

const weights: Partial<Record<DraftAct, number>> = {
  open: 3,
  reopen: 2,
  classify: 6,
  move: 5,
  close: 4,
  found: 6,
  cover: 3,
  form: 4,
  dissolve: 3,
  report: 12,
  today: 3,
  fold: 3,
  read: 2,
};

const stepOf = (act: fc.Arbitrary<DraftAct>): fc.Arbitrary<DraftStep> =>
  fc.record({
    act,
    picks: fc.array(fc.nat({ max: 999 }), { minLength: 14, maxLength: 14 }),
    days: fc.tuple(anyDay, anyDay, anyDay),
  });
const opening = stepOf(fc.constant('open'));
const stepsOf = (weighted: Partial<Record<DraftAct, number>>): fc.Arbitrary<DraftStep> =>
  stepOf(
    fc.oneof(
      ...(Object.entries(weighted) as [DraftAct, number][]).map(([act, weight]) => ({
        weight,
        arbitrary: fc.constant(act),
      })),
    ),
  );

const draftOf = (step: fc.Arbitrary<DraftStep>): fc.Arbitrary<Draft> =>
  fc.record({
    units: fc.array(
      fc.record({
        parent: fc.nat({ max: 999 }),
        kind: fc.nat({ max: 9 }),
        opened: fc.nat({ max: 3 }),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    firstToday: fc.constantFrom(
      '2024-06-30',
      '2024-07-01',
      '2024-12-31',
      '2025-02-15',
      '2025-07-01',
      '2026-01-01',
    ),
    steps: fc
      .tuple(
        fc.array(opening, { maxLength: 4, size: 'max' }),
        fc.array(step, { minLength: 5, maxLength: 36, size: 'max' }),
      )
      .map(([openings, steps]) => [...openings, ...steps]),
    questions: fc.array(fc.nat({ max: 9999 }), { minLength: 24, maxLength: 24 }),
  });

/** A random small history: 3 to 8 units, up to 6 enterprises and 5 organizations, 5 to 40 steps. */
export const anyDraft = draftOf(stepsOf(weights));

/** The same with units that are reorganized again and again. */
export const anyTreeDraft = draftOf(stepsOf({ ...weights, today: 5, reorganize: 14 }));

/** The same with many reports, so that some are missing between others. */
export const anyFillDraft = draftOf(
  stepsOf({ ...weights, report: 45, read: 1, fold: 2, reorganize: 4, today: 4 }),
);
