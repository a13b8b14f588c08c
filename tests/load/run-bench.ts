import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countrySizes } from './country/country-sizes.js';
import { countryStage } from './country/country-stage.js';
import { growthStage } from './country/growth-stage.js';
import { nationalStage } from './national-stage.js';
import { readOptions } from './options.js';
import type { StageOf } from './part.js';
import { Processes } from './processes.js';
import { Recorder } from './recorder.js';
import { removeData } from './remove-data.js';
import { runStage } from './run-stage.js';
import { startUpStage } from './start-up-stage.js';
import { worldStage } from './world-stage.js';

const results = join(import.meta.dirname, '../../.cache/bench');

/** Measures every part that is asked for and writes `.cache/bench/report.md` and `report.json` after each. */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const options = readOptions(parameters);
  const recorder = new Recorder(results, options.command);
  const directory = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const processes = new Processes();
  const clear = async (): Promise<void> => {
    await processes.stopAll();
    removeData(directory);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void clear().finally(() => process.exit(1)));
  }
  try {
    const run = <Stage>(stage: StageOf<Stage>): Promise<void> =>
      runStage(stage, options, recorder).finally(() => processes.stopAll());
    await run(startUpStage(directory));
    await run(worldStage(options, processes, directory));
    for (const size of countrySizes(options)) {
      await run(countryStage(options, size, processes, directory));
    }
    await run(growthStage(options, recorder));
    await run(nationalStage(options, directory));
  } finally {
    await clear();
  }
  process.stdout.write(readFileSync(join(results, 'report.md'), 'utf8'));
}
