import type { Action } from '../access/action.js';
import type { ImportKind } from './bulk-import.js';
import { enterprisesTarget, organizationsTarget } from './import-registers.js';
import { reportsTarget } from './import-reports.js';
import type { ImportTarget } from './import-target.js';

/** Everything that can be imported. */
export interface ImportTargets {
  readonly reports: typeof reportsTarget;
  readonly enterprises: typeof enterprisesTarget;
  readonly organizations: typeof organizationsTarget;
}

const targets: ImportTargets = {
  reports: reportsTarget,
  enterprises: enterprisesTarget,
  organizations: organizationsTarget,
};

/** Calls `use` with the target of a kind, whatever its rows are. */
export function withTarget<T>(what: ImportKind, use: <Row>(target: ImportTarget<Row>) => T): T {
  switch (what) {
    case 'reports':
      return use(targets.reports);
    case 'enterprises':
      return use(targets.enterprises);
    case 'organizations':
      return use(targets.organizations);
  }
}

/** What a caller must be allowed to import rows of a kind. */
export function actionOfImport(what: ImportKind): Action {
  return targets[what].action;
}
