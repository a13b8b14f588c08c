import { formCode } from './definitions.js';
import { reportedMeasures } from './recipes.js';

/** A report as the mutation and the import take it: as many workers as members, so that both must rise together. */
export function reportOf(taxCode: string, period: string, amount: number): object {
  const [workers, members, ...others] = reportedMeasures;
  return {
    form: formCode,
    reporter: { enterprise: taxCode },
    period,
    values: [
      { measure: workers, value: amount },
      { measure: members, value: amount },
      ...others.map((measure) => ({ measure, value: 1 })),
    ],
  };
}

/** What each report of a round of pushes adds to both. */
export const amountOfRound = 10;

/**
 * Batches of reports without end. Each has enterprises from all over the country. In every further round each states that much
 * more, so a push always adds the same known amount.
 */
export function* batchesOf(
  taxCodes: readonly string[],
  period: string,
  reportsPerPush: number,
): Generator<readonly object[], never> {
  const count = Math.floor(taxCodes.length / reportsPerPush);
  if (count === 0) throw new Error(`fewer than ${reportsPerPush} enterprises`);
  for (let round = 1; ; round += 1) {
    for (let batch = 0; batch < count; batch += 1) {
      yield Array.from({ length: reportsPerPush }, (_, place) =>
        reportOf(taxCodes[batch + place * count]!, period, round * amountOfRound),
      );
    }
  }
}
