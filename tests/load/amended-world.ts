import { chunks, reportsPerPush } from './load-world.js';
import { worldEnterprises, worldReports, type WorldSize, type WorldValue } from './world.js';

/**
 * Batches of the world's reports without end, each round an amendment of the one before: every number but a yes or no becomes another
 * one, so that folds have as much to do as at first.
 */
export function* amendedWorld(size: WorldSize): Generator<readonly object[], never> {
  const reports = worldReports(size, worldEnterprises(size));
  for (let round = 1; ; round += 1) {
    const amended = reports.map(({ enterprise, values, ...report }) => ({
      ...report,
      values: values.map((value) => raised(value, round)),
      reporter: { enterprise },
    }));
    yield* chunks(amended, reportsPerPush);
  }
}

function raised({ value, ...about }: WorldValue, by: number): WorldValue {
  const isYesOrNo = about.measure === 'enterprises_agreeing_to_party_organization';
  return { ...about, value: isYesOrNo ? value : value + by };
}
