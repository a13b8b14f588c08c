import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import { observe, type Observation } from '../../indicators/observe.js';
import type { FigureRequest } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import { badInput } from '../errors/request-error.js';
import type { ApiServices } from '../services.js';

/** Figures with the instant of the snapshot that they come from. */
export interface LoadedFigures extends Observation {
  readonly knownAt: Date;
}

/** Asks all figures of a question with one statement, however many fields want one. */
export class FigureLoader {
  private readonly loader: DataLoader<FigureRequest, LoadedFigures>;

  constructor(scope: Scope, services: ApiServices, today: IsoDate) {
    this.loader = new DataLoader<FigureRequest, LoadedFigures>(
      async (requests) => {
        const { observations, knownAt } = await observe(scope, services, requests, today);
        return observations.map((result) =>
          result.ok ? { ...result.value, knownAt } : badInput(result.errors),
        );
      },
      { cache: false },
    );
  }

  /** The figures of one request; throws BAD_USER_INPUT with every finding. */
  load(request: FigureRequest): Promise<LoadedFigures> {
    return this.loader.load(request);
  }
}
