import { withHighWater } from './high-water.js';
import type { BenchOptions } from './options.js';
import type { Findings, Part, StageOf } from './part.js';
import type { Recorder } from './recorder.js';
import type { PartReport } from './report.js';

/** Sets a stage up if any of its parts is asked for, measures these and takes it down. A part that fails is told as missed. */
export async function runStage<Stage>(
  kind: StageOf<Stage>,
  options: BenchOptions,
  recorder: Recorder,
): Promise<void> {
  const parts = kind.parts.filter(({ name }) => options.includes(name));
  if (parts.length === 0) return;
  tell(kind.name);
  const stage = await open(kind, recorder);
  if (stage === undefined) return;
  try {
    for (const part of parts) await runPart(kind, stage, part, recorder);
  } finally {
    await kind.close(stage);
  }
}

async function open<Stage>(kind: StageOf<Stage>, recorder: Recorder): Promise<Stage | undefined> {
  const start = performance.now();
  try {
    return await kind.open();
  } catch (error) {
    const findings = failed('setting it up')(error);
    recorder.record(reportOf(kind, kind.parts[0]?.name ?? '', findings, start));
    return undefined;
  }
}

async function runPart<Stage>(
  kind: StageOf<Stage>,
  stage: Stage,
  part: Part<Stage>,
  recorder: Recorder,
): Promise<void> {
  tell(`${kind.name}: ${part.name}`);
  const start = performance.now();
  const pid = kind.pidOf(stage);
  const work = (): Promise<Findings> => part.measure(stage).catch(failed(part.name));
  const { value, highWater } =
    pid === undefined
      ? { value: await work(), highWater: undefined }
      : await withHighWater(pid, work);
  recorder.record(reportOf(kind, part.name, { ...(highWater && { highWater }), ...value }, start));
}

function reportOf<Stage>(
  { name: stage, flags }: StageOf<Stage>,
  name: string,
  { figures = [], tables = [], details, highWater }: Findings,
  start: number,
): PartReport {
  const command = ['npm run bench --', ...flags, '--only', name].join(' ');
  const seconds = (performance.now() - start) / 1000;
  return { stage, name, command, seconds, figures, tables, highWater, details };
}

/** The others still have something to tell. */
function failed(what: string): (error: unknown) => Findings {
  return (error) => {
    process.exitCode = 1;
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    const measured = `failed: ${String(error).split('\n')[0] ?? ''}`;
    return { figures: [{ what, measured, bar: 'ends', met: false }] };
  };
}

function tell(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}
