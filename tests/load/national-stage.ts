import { measureNational } from './national/measure-national.js';
import type { BenchOptions } from './options.js';
import type { Part, StageOf } from './part.js';

/** The whole country through its reform: it sets up its own server. */
export function nationalStage(options: BenchOptions, directory: string): StageOf<BenchOptions> {
  const { nationalEnterprises: enterprises, effort } = options;
  const national: Part<BenchOptions> = {
    name: 'national',
    measure: () => measureNational({ enterprises, directory, effort }),
  };
  return {
    name: `the reform with ${enterprises} enterprises`,
    flags: ['--enterprises', String(enterprises)],
    open: () => Promise.resolve(options),
    close: () => Promise.resolve(),
    pidOf: () => undefined,
    parts: [national],
  };
}
