import { enterprisesInSplits } from '../../enterprises/follow-splits.js';
import { numbers } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { SplitPort } from '../../units/reorganize/split-port.js';

const reportersBelow = loadStatement(import.meta.dirname, 'sql/reporters-below.sql');

/** Everything downstream of the units that follows a reorganization: enterprises in splits, and duties by the tree. */
export const reorganizationPort: SplitPort = {
  ...enterprisesInSplits,
  async findFollowers(database, units) {
    const [row] = await database.run(reportersBelow, [units]);
    if (row === undefined) throw new Error('nobody was looked for');
    return {
      unit: numbers(row, 'units'),
      enterprise: numbers(row, 'enterprises'),
      organization: numbers(row, 'organizations'),
    };
  },
};
