import type { BenchOptions } from '../options.js';
import type { Part, StageOf } from '../part.js';
import type { Recorder } from '../recorder.js';
import type { PartReport } from '../report.js';
import { answeredIn, growthFindings } from './growth.js';

/** What the countries of all sizes found, side by side. It measures nothing itself. */
export function growthStage(
  options: BenchOptions,
  recorder: Recorder,
): StageOf<readonly PartReport[]> {
  const growth: Part<readonly PartReport[]> = {
    name: 'growth',
    measure: (parts) => Promise.resolve(growthFindings(answeredIn(parts))),
  };
  return {
    name: 'all sizes',
    flags: ['--enterprises', options.enterprises, '--quarters', options.quarters].map(String),
    open: () => Promise.resolve(recorder.report().parts),
    close: () => Promise.resolve(),
    pidOf: () => undefined,
    parts: [growth],
  };
}
