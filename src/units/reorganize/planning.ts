import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import type { Queryable } from '../../platform/queryable.js';
import type { UnitHistory } from '../trees/unit-history.js';
import type { NewPart } from './plan-parts.js';
import type { IdOf } from './plan-successions.js';
import type { PlannedSuccession } from './reorganization.js';
import type { SplitPort } from './split-port.js';

/** What a reorganization will write, by ids. */
export interface ReorganizationPlan {
  readonly on: IsoDate;
  readonly closed: ReadonlySet<number>;
  readonly moved: ReadonlyMap<number, number>;
  readonly successions: readonly PlannedSuccession[];
  readonly parts: readonly NewPart[];
}

/** What planning needs beside the acts. */
export interface PlanningContext {
  readonly database: Queryable;
  readonly port: SplitPort;
  /** All units of the hierarchy, those that the act opens among them. */
  readonly history: UnitHistory;
  readonly idOf: IdOf;
  readonly codeOf: (unit: number) => string;
  readonly on: IsoDate;
  readonly findings: Findings;
}
