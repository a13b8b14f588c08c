import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { gatherPeriodStatement, gatherStatement } from './gather-statement.js';

const openGathered = loadStatement(import.meta.dirname, 'sql/open-gathered.sql');
const analyzeGathered = loadStatement(import.meta.dirname, 'sql/analyze-gathered.sql');

/**
 * Adds up what all records contribute at each atom into the temporary table `cube_gathered`. Records that have periods are taken period
 * by period, so that memory and temporary files are bounded by the largest one and not by years of history.
 */
export async function gatherContributions(
  tx: WriteTransaction,
  sources: readonly ContributionSource[],
  today: IsoDate,
): Promise<void> {
  await tx.run(openGathered);
  await tx.run(gatherStatement(sources.filter(({ periods }) => periods === undefined)), [today]);
  const dated = sources.filter(({ periods }) => periods !== undefined);
  for (const period of await periodsOf(tx, dated)) {
    await tx.run(gatherPeriodStatement(dated), [today, period]);
  }
  await tx.run(analyzeGathered);
}

async function periodsOf(
  tx: WriteTransaction,
  sources: readonly ContributionSource[],
): Promise<number[]> {
  const ways = new Set(sources.flatMap(({ periods }) => periods ?? []));
  const found = new Set<number>();
  for (const periods of ways) for (const period of await periods(tx)) found.add(period);
  return [...found].sort((a, b) => a - b);
}
