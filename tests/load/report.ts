import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Comparison } from './compare.js';
import type { HighWater } from './high-water.js';

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly met: boolean | undefined;
}

/** Several figures side by side. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one part found. */
export interface PartReport {
  readonly stage: string;
  readonly name: string;
  /** What runs this part alone. */
  readonly command: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly highWater: HighWater | undefined;
  readonly details: unknown;
}

/** Everything one run found. */
export interface Report {
  readonly date: string;
  readonly command: string;
  readonly machine: string;
  readonly parts: readonly PartReport[];
}

/** What the machine is, in one line. */
export function machine(): string {
  const [first] = cpus();
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
  const memory = Math.round(totalmem() / 1e9);
  return `${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}, load at the end ${load}`;
}

const fixed = (number: number, digits = 2): string => number.toFixed(digits);

function processor({ product, rival, processorRatio }: Comparison): string {
  return `${fixed(processorRatio)}: ${fixed(product.processor)} ms to ${fixed(rival.processor)} ms a request`;
}

/** p50 of the product against the hand-written resolver. */
export function latencyFigure(what: string, found: Comparison, bar: number | undefined): Figure {
  const { product, rival, p50Ratio, p50Range, concurrency } = found;
  return {
    what: `${what}, ${concurrency} at once: p50 to that of the hand-written resolver`,
    measured: `**${fixed(p50Ratio)}** (${fixed(p50Range[0])} to ${fixed(p50Range[1])}); ${fixed(product.p50)} ms to ${fixed(rival.p50)} ms; processor of Node ${processor(found)}`,
    bar: bar === undefined ? '' : `at most ${bar}`,
    met: bar === undefined ? undefined : p50Ratio <= bar,
  };
}

/** Requests a second of the product against the same shape from constants. */
export function rateFigure(what: string, found: Comparison, bar: number | undefined): Figure {
  const { product, rival, rateRatio, rateRange, concurrency } = found;
  return {
    what: `${what}, ${concurrency} at once: requests a second to those of constants`,
    measured: `**${fixed(rateRatio)}** (${fixed(rateRange[0])} to ${fixed(rateRange[1])}); ${fixed(product.perSecond, 0)}/s to ${fixed(rival.perSecond, 0)}/s; processor of Node ${processor(found)}`,
    bar: bar === undefined ? '' : `at least ${bar}`,
    met: bar === undefined ? undefined : rateRatio >= bar,
  };
}
