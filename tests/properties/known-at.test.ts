import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../support/api.js';
import { tomorrow } from '../support/tree-api-world.js';
import { differencesOf, KnownHistory, note, prepare, type Noted } from './known-history.js';

const histories = Math.ceil(Number(process.env.PROPERTY_RUNS ?? 500) / 50);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);

const choice = fc.nat(100_000);
const happenings = fc.array(fc.tuple(choice, choice, choice, choice), {
  minLength: 10,
  maxLength: 16,
  size: 'max',
});

let api: TestApi;
let worlds = 0;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await prepare(api);
});
afterAll(() => api.close());

async function begin(): Promise<KnownHistory> {
  worlds += 1;
  const history = new KnownHistory(api, worlds);
  await history.begin();
  return history;
}

async function allDifferences(noted: readonly Noted[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of noted) found.push(...(await differencesOf(api, each)));
  return found;
}

describe('what was known at an instant', () => {
  const kept: Noted[] = [];

  it(
    `is what was told after every commit of ${histories} random histories`,
    async () => {
      let answers = 0;
      let changes = 0;
      const property = fc.asyncProperty(happenings, async (list) => {
        const history = await begin();
        const noted: Noted[] = [];
        for (const happening of list) {
          await history.let(happening);
          noted.push(...(await note(api, history.units)));
        }
        const found = await allDifferences(noted);
        if (found.length > 0) throw new Error(found.slice(0, 5).join('\n'));
        answers += noted.length;
        changes += new Set(noted.map(({ at }) => at)).size;
        kept.push(...noted.filter((_each, index) => index % 9 === 0));
      });
      await fc.assert(property, { numRuns: histories, seed, endOnFailure: true });
      expect(changes).toBeGreaterThan(0);
      expect(answers).toBeGreaterThan(changes);
    },
    60_000 + histories * 20_000,
  );

  it('and stays so after all that came later', async () => {
    expect((await allDifferences(kept)).slice(0, 3)).toEqual([]);
  });

  it('also while four writers overtake one another', async () => {
    const history = await begin();
    const noted: Noted[] = [];
    const next = numbersFrom(seed);
    let writing = true;
    const write = async (kinds: readonly number[]): Promise<void> => {
      for (let round = 0; round < 12; round += 1) {
        const kind = kinds[next() % kinds.length]!;
        await history.let([kind, next(), next(), next()]);
      }
    };
    const read = async (): Promise<void> => {
      while (writing) {
        noted.push(...(await note(api, history.units.slice(0, 5))));
        await setTimeout(5);
      }
    };
    const writers = [write([0, 1]), write([0, 2, 4]), write([5, 6, 7]), write([8, 10, 0, 11])];
    const readers = [read(), read()];
    const ends = await Promise.allSettled(writers);
    writing = false;
    await Promise.all(readers);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    expect(new Set(noted.map(({ at }) => at)).size).toBeGreaterThan(1);
    expect((await allDifferences(noted)).slice(0, 5)).toEqual([]);
  });

  it('is another answer when it is compared with another instant: the property can fail', async () => {
    const history = await begin();
    await history.let([0, 0, 500, 0]);
    const [before] = await note(api, history.units).then((noted) => noted.slice(1));
    await history.let([0, 0, 600, 0]);
    const [after] = await note(api, history.units).then((noted) => noted.slice(1));
    expect(await differencesOf(api, { ...before!, at: after!.at })).not.toEqual([]);
  });
});

/** A stream of numbers that is the same in every run. */
function numbersFrom(start: number): () => number {
  let state = start % 2_147_483_648;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 8;
  };
}
