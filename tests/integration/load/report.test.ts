import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growthChart } from '../../load/country/growth-chart.js';
import { answeredIn, growthFindings } from '../../load/country/growth.js';
import { quarterKey, quartersUntilLastYear } from '../../load/country/size.js';
import { readOptions } from '../../load/options.js';
import type { StageOf } from '../../load/part.js';
import { Recorder } from '../../load/recorder.js';
import type { PartReport } from '../../load/report.js';
import { runStage } from '../../load/run-stage.js';

const country = 'one indicator of the country';

function partOf(enterprises: number, buffers: number): PartReport {
  const work = { milliseconds: 0.2, rows: 10, buffers };
  const turns = [
    { name: 'product', p50: 1, ratio: 1 },
    { name: 'records', p50: enterprises / 1000, ratio: 1 },
  ];
  const details = [{ name: country, enterprises, work, turns }];
  const none = { figures: [], tables: [], highWater: undefined };
  return { stage: 'a', name: 'levels', command: 'c', seconds: 1, details, ...none };
}

describe('the growth over the sizes', () => {
  const parts = [partOf(1000, 20), partOf(10_000, 20), partOf(100_000, 21)];

  it('lays the answers of all sizes side by side and judges the work of the country', () => {
    const { tables, figures } = growthFindings(answeredIn(parts));
    expect(tables![0]!.rows.map(([, size]) => size)).toEqual(['1,000', '10,000', '100,000']);
    expect(figures![0]!.met).toBe(true);
    const grown = growthFindings(answeredIn([...parts, partOf(1_000_000, 24)]));
    expect(grown.figures![0]!.met).toBe(false);
  });

  it('is drawn with equal steps for equal factors', () => {
    const details = growthFindings(answeredIn(parts)).details;
    const growth = { ...partOf(0, 0), name: 'growth', details };
    const chart = growthChart({ date: '', command: '', machine: '', parts: [growth] });
    const [records = ''] = [...chart.matchAll(/class="line".* d="(M[^h"]*)"/g)].map(([, d]) => d);
    const points = records
      .slice(1)
      .split('L')
      .map((each) => each.split(' ').map(Number));
    expect(points).toHaveLength(3);
    const steps = [points[1]![0]! - points[0]![0]!, points[2]![0]! - points[1]![0]!];
    expect(steps[0]).toBe(steps[1]);
    expect(points[0]![1]! - points[1]![1]!).toBeCloseTo(points[1]![1]! - points[2]![1]!, 0);
  });
});

describe('a run of the benchmarks', () => {
  const measured: string[] = [];
  const part = (name: string, isWell: boolean) => ({
    name,
    measure: () => {
      measured.push(name);
      if (!isWell) return Promise.reject(new Error('it broke'));
      const met = { what: name, measured: '**1**', bar: 'at most 2', met: true };
      const told = { what: `${name} too`, measured: '3', bar: '', met: undefined };
      return Promise.resolve({ figures: [met, told] });
    },
  });
  const stage: StageOf<string> = {
    name: 'a stage',
    flags: ['--enterprises', '10'],
    open: () => Promise.resolve('open'),
    close: () => Promise.resolve(),
    pidOf: () => process.pid,
    parts: [part('first', false), part('second', true), part('third', true)],
  };

  it('takes the parts that are asked for, and tells of one that fails beside the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tonghop-report-'));
    const { exitCode } = process;
    const options = readOptions(['--only', 'first,second']);
    await runStage(stage, options, new Recorder(folder, options.command));
    process.exitCode = exitCode;
    const text = readFileSync(join(folder, 'report.md'), 'utf8');
    const { parts } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
      parts: PartReport[];
    };
    rmSync(folder, { recursive: true });
    expect(measured).toEqual(['first', 'second']);
    expect(text).toContain('| a stage | first | failed: Error: it broke | ends | **missed** |');
    expect(text).toContain('| a stage | second | **1** | at most 2 | met |');
    expect(text).toContain('| second too | 3 |');
    expect(text).toContain('`npm run bench -- --enterprises 10 --only second`');
    expect(parts[1]!.highWater!.node).toBeGreaterThan(1);
  });

  it('reads how large and which parts; growth takes the questions along', () => {
    const options = readOptions(['--enterprises', '1000000', '--only', 'growth']);
    expect([options.enterprises, options.quarters]).toEqual([1_000_000, 12]);
    expect(['series', 'growth', 'push'].map((name) => options.includes(name))).toEqual([
      ...[true, true, false],
    ]);
    expect(readOptions(['--national']).includes('series')).toBe(false);
    expect(readOptions([]).includes('series')).toBe(true);
    expect(() => readOptions(['--enterprises', 'many'])).toThrow('--enterprises');
  });
});

describe('the quarters of a country', () => {
  it('end with the last year, and have the keys of the product', () => {
    expect(quartersUntilLastYear(5)).toEqual([
      ...['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
    ]);
    expect(quarterKey('2025-Q4')).toBe(202524);
  });
});
