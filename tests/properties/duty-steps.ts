import fc from 'fast-check';

// land (of the small world) > p > { p_d > p_d_c, p_z }, q > q_d
/** Kind of each unit and the unit above it. */
export const tree: Record<string, [string, string]> = {
  p: ['PROVINCE', 'land'],
  p_d: ['DISTRICT', 'p'],
  p_d_c: ['COMMUNE', 'p_d'],
  p_z: ['ZONE', 'p'],
  q: ['PROVINCE', 'land'],
  q_d: ['DISTRICT', 'q'],
};
export const units = Object.keys(tree);
/** The same of the small world. */
export const smallTree: Record<string, [string, string | undefined]> = {
  land: ['COUNTRY', undefined],
  province: ['PROVINCE', 'land'],
  commune: ['COMMUNE', 'province'],
  zone: ['ZONE', 'province'],
};
/** The unit above each unit. */
export const parents: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries({ ...smallTree, ...tree }).map(([code, [, parent]]) => [code, parent]),
);
/** The periods of reports. */
export const periods = ['2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2'];
const days = ['2024-01-09', '2024-07-05', '2024-07-25', '2025-01-10', '2025-07-20', '2026-01-03'];

const unit = fc.constantFrom(...units);
const day = fc.constantFrom(...days);
const anyRule = fc
  .record({
    code: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    reporterKind: fc.constantFrom('UNIT', 'ENTERPRISE', 'ORGANIZATION'),
    who: fc.oneof(
      fc.constant({}),
      fc.record({ under: unit }),
      fc.record({ units: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }) }),
      fc.record({
        unitKinds: fc.uniqueArray(fc.constantFrom('DISTRICT', 'PROVINCE', 'ZONE'), {
          minLength: 1,
        }),
      }),
      fc.record({ unitKinds: fc.constant(['DISTRICT']), under: unit }),
    ),
    from: fc.constantFrom('2023-01-01', '2024-03-01', '2025-01-01'),
    to: fc.constantFrom(undefined, undefined, '2025-01-01', '2025-12-31'),
    due: fc.oneof(
      fc.record({ daysAfter: fc.constantFrom(0, 10, 20) }),
      fc.constant({
        dates: [
          { number: 1, yearOffset: 0, month: 7, day: 6 },
          { number: 2, yearOffset: 1, month: 1, day: 10 },
        ],
      }),
      fc.constant({ numbers: [1], dates: [{ number: 1, yearOffset: 0, month: 6, day: 20 }] }),
    ),
  })
  .map(({ who, due, to, ...rest }) => ({
    ...rest,
    ...who,
    ...due,
    ...(to === undefined ? {} : { to }),
  }));

/** Something that is done in a play. */
export const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('rule' as const), rule: anyRule }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('push' as const),
      who: fc.nat(99),
      period: fc.constantFrom(...periods),
      on: day,
      value: fc.nat(50),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('accept' as const, 'return' as const, 'withdraw' as const),
      which: fc.nat(99),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      which: fc.nat(2),
      to: unit,
      on: day,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('close' as const), which: fc.nat(2), on: day }),
  },
);
/** One of them. */
export type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;
