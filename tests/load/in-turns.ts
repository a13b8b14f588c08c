import type { Effort } from './compare.js';
import { median } from './statistics.js';

/** Something that can be asked over and over. */
export interface Asked {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

/** How one of several did. */
export interface Turn {
  readonly name: string;
  /** Milliseconds of one asking, the middle over all rounds. */
  readonly p50: number;
  /** The p50 of the first of all to this one's, the middle over the rounds: below 1, the first was faster. */
  readonly ratio: number;
}

/** Asks several in turn, A B C A B C ..., one question at a time, so that what else the machine does falls on all alike. */
export async function askInTurns(
  asked: readonly Asked[],
  { rounds, millisecondsPerRound }: Effort,
): Promise<Turn[]> {
  const middles = asked.map((): number[] => []);
  // The first, uncounted round warms them up.
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, each] of asked.entries()) {
      const middle = await askFor(each, millisecondsPerRound);
      if (round >= 0) middles[place]!.push(middle);
    }
  }
  return asked.map(({ name }, place) => {
    const own = middles[place]!;
    const ratios = own.map((each, round) => middles[0]![round]! / each);
    return { name, p50: median(own), ratio: median(ratios) };
  });
}

/** The middle time of one asking within so many milliseconds, or of a single one that takes longer. */
async function askFor({ ask }: Asked, milliseconds: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  do {
    const before = performance.now();
    await ask();
    times.push(performance.now() - before);
  } while (performance.now() < end);
  return median(times);
}
