import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Effort } from './compare.js';

/** What a run of the benchmarks was asked for. */
export interface BenchOptions {
  readonly command: string;
  readonly quick: boolean;
  /** Of the largest filled country. */
  readonly enterprises: number;
  readonly quarters: number;
  /** Of the country that goes through its reform. */
  readonly nationalEnterprises: number;
  /** A folder in which filled countries stay, for the next run to find them; else they are deleted. */
  readonly keep: string | undefined;
  readonly effort: Effort;
  /** Whether a part is to be run. */
  includes(part: string): boolean;
}

/** What the growth over the sizes is told of. */
const grows = new Set(['levels', 'series', 'dashboard', 'breakdown', 'rates', 'as-of']);
const moderate = 10_000;
const national = 100_000;

/** For what is asked of many questions on many roads: each a tenth of a second a round. */
export function shortEffort({ effort: { rounds } }: BenchOptions): Effort {
  return { rounds: Math.min(5, rounds), millisecondsPerRound: 100 };
}

/** Reads the command line: `--enterprises N --quarters Q --only PART,PART --keep FOLDER --national --quick`. */
export function readOptions(parameters: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      enterprises: { type: 'string' },
      quarters: { type: 'string', default: '12' },
      only: { type: 'string' },
      keep: { type: 'string' },
      national: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  const asked =
    values.enterprises === undefined ? undefined : count('enterprises', values.enterprises);
  const only = values.national
    ? new Set(['national'])
    : values.only && new Set(values.only.split(','));
  return {
    command: ['npm run bench', ...(parameters.length > 0 ? ['--', ...parameters] : [])].join(' '),
    quick,
    enterprises: asked ?? (quick ? 1000 : moderate),
    quarters: count('quarters', values.quarters),
    nationalEnterprises: values.national
      ? (asked ?? (quick ? 2000 : national))
      : Math.min(asked ?? moderate, quick ? 2000 : moderate),
    keep: values.keep && resolve(values.keep),
    effort: quick
      ? { rounds: 3, millisecondsPerRound: 300 }
      : { rounds: 9, millisecondsPerRound: 1000 },
    includes: (part) => !only || only.has(part) || (only.has('growth') && grows.has(part)),
  };
}

function count(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`--${option} takes how many there are to be`);
  }
  return number;
}
