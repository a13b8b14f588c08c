import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as dues from '../../../src/forms/duties/define-due-rules.js';
import type * as ports from '../../../src/forms/duties/follow-reorganizations.js';
import type * as rebuilds from '../../../src/cube/rebuild.js';
import type * as reorganizations from '../../../src/units/reorganize/reorganize-units.js';
import type * as sources from '../../../src/app/sources.js';
import type * as statements from '../../../src/platform/statement.js';
import { createApplication, dist, systemClock } from '../product.js';
import type { NationalParts } from './national-parts.js';

function built<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(dist, file)).href) as Promise<T>;
}

/** The parts of the build, on a database. */
export async function openBuiltParts(databaseUrl: string): Promise<NationalParts> {
  const { defineDueRules } = await built<typeof dues>('forms/duties/define-due-rules.js');
  const { reorganizationPort } = await built<typeof ports>(
    'forms/duties/follow-reorganizations.js',
  );
  const { rebuildCube } = await built<typeof rebuilds>('cube/rebuild.js');
  const { reorganizeUnits } = await built<typeof reorganizations>(
    'units/reorganize/reorganize-units.js',
  );
  const { contributionSources } = await built<typeof sources>('app/sources.js');
  const { loadStatement } = await built<typeof statements>('platform/statement.js');
  return {
    application: await createApplication({ databaseUrl, poolSize: 4, clock: systemClock }),
    reorganizeUnits,
    reorganizationPort,
    defineDueRules,
    rebuildCube,
    sources: contributionSources,
    loadStatement,
  };
}
