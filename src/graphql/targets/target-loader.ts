import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Stage } from '../../indicators/figure.js';
import { readProgress, type TargetProgress } from '../../indicators/targets/progress-reader.js';
import type { IsoDate } from '../../kernel/date.js';
import type { ApiServices } from '../services.js';

/** Targets of units: two statements for each horizon and stage that a question asks, however many units. */
export class TargetLoader {
  private readonly loaders = new Map<string, DataLoader<number, readonly TargetProgress[]>>();

  constructor(
    private readonly scope: Scope,
    private readonly services: ApiServices,
    private readonly today: IsoDate,
  ) {}

  /** The targets of a unit; of one horizon or, undefined, of all. */
  load(
    unit: number,
    horizon: string | undefined,
    stage: Stage,
  ): Promise<readonly TargetProgress[]> {
    const key = `${stage} ${horizon ?? ''}`;
    const loader = this.loaders.get(key) ?? this.loaderFor(horizon, stage);
    this.loaders.set(key, loader);
    return loader.load(unit);
  }

  private loaderFor(
    horizon: string | undefined,
    stage: Stage,
  ): DataLoader<number, readonly TargetProgress[]> {
    return new DataLoader(async (units) => {
      const ask = { units, horizon, stage };
      const found = await readProgress(this.scope, this.services, ask, this.today);
      const byUnit = Map.groupBy(found, ({ target }) => target.unit);
      return units.map((unit) => byUnit.get(unit) ?? []);
    });
  }
}
