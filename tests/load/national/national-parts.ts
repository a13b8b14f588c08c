import type { Application } from '../../../src/app/application.js';
import type { ContributionSource } from '../../../src/cube/contribution-source.js';
import type { rebuildCube as rebuild } from '../../../src/cube/rebuild.js';
import type { defineDueRules as define } from '../../../src/forms/duties/define-due-rules.js';
import type { SqlStatement } from '../../../src/platform/statement.js';
import type { reorganizeUnits as reorganize } from '../../../src/units/reorganize/reorganize-units.js';
import type { SplitPort } from '../../../src/units/reorganize/split-port.js';

/** The parts of the product that filling and reorganizing a country takes: of a build, or of the sources in a test. */
export interface NationalParts {
  readonly application: Application;
  readonly reorganizeUnits: typeof reorganize;
  readonly reorganizationPort: SplitPort;
  readonly defineDueRules: typeof define;
  readonly rebuildCube: typeof rebuild;
  readonly sources: readonly ContributionSource[];
  readonly loadStatement: (directory: string, file: string) => SqlStatement;
}
