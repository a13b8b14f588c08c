import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Queryable } from '../../platform/queryable.js';
import {
  readSuccessions,
  type SuccessionRecord,
  type SuccessionSide,
} from '../../units/succession-reader.js';

type Loader = DataLoader<number, readonly SuccessionRecord[]>;

/** Who followed whom among the units of one answer: one statement for each side. */
export class SuccessionLoader {
  private readonly loaders: Readonly<Record<SuccessionSide, Loader>>;

  constructor(scope: Scope, database: Queryable) {
    const loader = (side: SuccessionSide): Loader =>
      new DataLoader(async (ids) => {
        const found = await readSuccessions(scope, database, ids, side);
        return ids.map((id) => found.get(id) ?? []);
      });
    this.loaders = { PREDECESSORS: loader('PREDECESSORS'), SUCCESSORS: loader('SUCCESSORS') };
  }

  /** The successions that a unit stands in on one side, in the order of their days. */
  load(unit: number, side: SuccessionSide): Promise<readonly SuccessionRecord[]> {
    return this.loaders[side].load(unit);
  }
}
