import { foldAll } from '../../cube/fold.js';
import { today } from '../../kernel/clock.js';
import type { CommandServices } from '../command-services.js';

/** So many batches leave some hundreds of thousands of differences: more of them at once cost less each, and readers add them up still. */
const foldEvery = 120;

/** Folds while rows are taken, so that differences never pile up where no server folds. */
export class Folding {
  private waiting = 0;

  constructor(private readonly services: Pick<CommandServices, 'database' | 'clock'>) {}

  /** So many batches more were taken. */
  async afterBatches(batches: number): Promise<void> {
    this.waiting += batches;
    if (this.waiting >= foldEvery) await this.foldNow();
  }

  /** Folds what is left, if anything was taken. */
  async foldNow(): Promise<void> {
    if (this.waiting === 0) return;
    this.waiting = 0;
    const { database, clock } = this.services;
    await foldAll(database, today(clock));
  }
}
