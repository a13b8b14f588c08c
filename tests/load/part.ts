import type { HighWater } from './high-water.js';
import type { Figure, Table } from './report.js';

/** What a part found out. */
export interface Findings {
  readonly figures?: readonly Figure[];
  readonly tables?: readonly Table[];
  /** For report.json: whatever somebody might want to draw or to compare. */
  readonly details?: unknown;
  /** Of what was done before, when the part only tells of it. */
  readonly highWater?: HighWater;
}

/** One thing that is measured on what a stage has set up. It can be run alone: `--only NAME`. */
export interface Part<Stage> {
  readonly name: string;
  measure(stage: Stage): Promise<Findings>;
}

/** Something to measure on: servers with their data. It is set up only if one of its parts is asked for. */
export interface StageOf<Stage> {
  readonly name: string;
  /** What its command line says of its size, for a part that is run alone. */
  readonly flags: readonly string[];
  open(): Promise<Stage>;
  close(stage: Stage): Promise<void>;
  /** The server whose memory is watched meanwhile. */
  pidOf(stage: Stage): number | undefined;
  readonly parts: readonly Part<Stage>[];
}
