import fc from 'fast-check';
import type { DecisionName } from '../oracle/reviews.js';

/** One thing that happens; numbers are picks. */
export type ReviewStep =
  | { readonly act: 'send'; readonly report: number; readonly workers: number | undefined }
  | { readonly act: 'resend'; readonly push: number; readonly dryRun: boolean }
  | {
      readonly act: 'decide';
      readonly report: number;
      readonly decision: DecisionName;
      /** 0 = about the current revision. */
      readonly behind: number;
      readonly dryRun: boolean;
    }
  | { readonly act: 'move'; readonly enterprise: number; readonly to: number; readonly on: number }
  | { readonly act: 'fold'; readonly whole: boolean };

const pick = fc.nat({ max: 1000 });
// Few reports and few numbers, so that histories meet themselves.
const oneReport = fc.nat({ max: 5 });
const often = { weight: 5 };

export const anyReviewHistory: fc.Arbitrary<readonly ReviewStep[]> = fc.array(
  fc.oneof(
    {
      ...often,
      arbitrary: fc.record({
        act: fc.constant('send' as const),
        report: oneReport,
        workers: fc.option(fc.nat({ max: 2 }), { nil: undefined, freq: 4 }),
      }),
    },
    {
      weight: 7,
      arbitrary: fc.record({
        act: fc.constant('decide' as const),
        report: oneReport,
        decision: fc.constantFrom<DecisionName>('ACCEPT', 'ACCEPT', 'RETURN', 'WITHDRAW'),
        behind: fc.constantFrom(0, 0, 0, 0, 1, -1),
        dryRun: fc.nat({ max: 5 }).map((one) => one === 0),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('resend' as const),
        push: pick,
        dryRun: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('move' as const),
        enterprise: pick,
        to: pick,
        on: pick,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('fold' as const), whole: fc.boolean() }),
    },
  ),
  { minLength: 4, maxLength: 24 },
);
