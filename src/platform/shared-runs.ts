import { setTimeout as wait } from 'node:timers/promises';

interface Lane<T> {
  /** Resolves when the run that began last has ended, well or not. */
  running: Promise<unknown> | undefined;
  /** The run that has not begun yet: whoever asks now may join it. */
  waiting: Promise<T> | undefined;
}

/**
 * Runs once what is asked alike at the same time. Nothing is remembered: who asks only joins a run that has not begun, so every
 * answer is made after its question came in, and shows every write that was answered before. While one runs, those that come
 * meanwhile gather behind it, as writers gather for one flush of the log.
 */
export class SharedRuns<T> {
  private readonly lanes = new Map<string, Lane<T>>();

  /** However long the run before it takes, the next one waits no longer for it than `longestWait` milliseconds. */
  constructor(private readonly longestWait: number) {}

  /** Runs `work`, or joins a run of the same key. The key tells everything that the result depends on, who asks included. */
  run(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(key) ?? { running: undefined, waiting: undefined };
    this.lanes.set(key, lane);
    lane.waiting ??= this.begin(key, lane, work);
    return lane.waiting;
  }

  private async begin(key: string, lane: Lane<T>, work: () => Promise<T>): Promise<T> {
    // It never begins before `run` has said that it waits: else one that runs already could be joined.
    await (lane.running && Promise.race([lane.running, wait(this.longestWait)]));
    // From here on nobody joins.
    lane.waiting = undefined;
    const result = work();
    const running = result.then(ignore, ignore);
    lane.running = running;
    void running.then(() => {
      if (lane.running === running) lane.running = undefined;
      if (lane.running === undefined && lane.waiting === undefined) this.lanes.delete(key);
    });
    return result;
  }
}

const ignore = (): void => undefined;
